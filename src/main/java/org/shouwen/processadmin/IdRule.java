package org.shouwen.processadmin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each process, decision and form has an id of its own; the engine takes no two of one id at a time. */
final class IdRule {

    void check(ModelSet set, Report report) {
        Map<String, String> processes = new HashMap<>();
        Map<String, String> decisions = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        set.processes().forEach(model -> claim(List.of(model.key()), model.file(), processes, report));
        set.decisions().forEach(model -> claim(model.decisionIds(), model.file(), decisions, report));
        set.forms().stream()
                .filter(form -> form.id() != null)
                .forEach(form -> claim(List.of(form.id()), form.file(), forms, report));
    }

    private static void claim(Collection<String> ids, String file, Map<String, String> claimed, Report report) {
        for (String id : ids) {
            String other = claimed.putIfAbsent(id, file);
            if (other != null && !other.equals(file)) {
                report.error(file, id, "标识 " + id + " 与文件 " + other + " 中的相同。");
            }
        }
    }
}
