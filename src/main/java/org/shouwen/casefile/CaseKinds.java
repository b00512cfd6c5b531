package org.shouwen.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The labels of all kinds of cases. */
@Service
public class CaseKinds {

    private final Map<String, CaseKind> kinds = new LinkedHashMap<>();

    CaseKinds(ObjectProvider<CaseKind> kinds) {
        kinds.orderedStream().forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    String label(String kind) {
        return kinds.containsKey(kind) ? kinds.get(kind).label() : kind;
    }

    String statusLabel(String kind, String status) {
        return kinds.containsKey(kind) ? kinds.get(kind).statusLabels().getOrDefault(status, status) : status;
    }

    String deadlineLabel(String kind, String name) {
        return kinds.containsKey(kind) ? kinds.get(kind).deadlineLabels().getOrDefault(name, name) : name;
    }

    Set<String> innerDeadlines(String kind) {
        return kinds.containsKey(kind) ? kinds.get(kind).innerDeadlines() : Set.of();
    }

    String nextStep(String kind, String status) {
        String label = statusLabel(kind, status);
        return kinds.containsKey(kind) ? kinds.get(kind).nextSteps().getOrDefault(status, label) : label;
    }

    /** Every status of every kind with its label; kinds that share a status share its label. */
    public Map<String, String> statusLabels() {
        Map<String, String> all = new LinkedHashMap<>();
        kinds.values().forEach(kind -> kind.statusLabels().forEach(all::putIfAbsent));
        return all;
    }
}
