package org.shouwen.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checklist and tag list: the values of the chosen options, each once. */
final class ManyChoices implements FieldType {

    private static final int MOST_ENTRIES = 200;

    private final OptionSource source;

    ManyChoices(Declaration declared) {
        this.source = declared.optionSource();
    }

    @Override
    public Class<?> holds() {
        return List.class;
    }

    @Override
    public Object untouched() {
        return List.of();
    }

    @Override
    public boolean missing(Object raw) {
        return raw == null || raw instanceof Collection<?> entries && entries.isEmpty();
    }

    @Override
    public Object read(Object raw, Reading reading) {
        if (!(raw instanceof Collection<?> entries)) {
            reading.fault("应为多项选择");
            return null;
        }
        if (entries.size() > MOST_ENTRIES) {
            reading.fault("最多选择 " + MOST_ENTRIES + " 项");
            return null;
        }
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object entry : entries) {
            Object offered = source.offered(entry, reading);
            if (offered == null) {
                reading.fault("所选内容不在可选范围内");
                return null;
            }
            chosen.add(offered);
        }
        return List.copyOf(new ArrayList<>(chosen));
    }

    @Override
    public String verb() {
        return "选择";
    }

    @Override
    public List<FormOption> options() {
        return source.fixed();
    }
}
