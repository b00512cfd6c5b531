package org.shouwen.engine;

import java.util.List;

/** Radio group and select: the chosen option's value. */
final class SingleChoice implements FieldType {

    private final OptionSource source;

    SingleChoice(Declaration declared) {
        this.source = declared.optionSource();
    }

    @Override
    public Class<?> holds() {
        return String.class;
    }

    @Override
    public Object untouched() {
        return null;
    }

    @Override
    public Object read(Object raw, Reading reading) {
        Object chosen = source.offered(raw, reading);
        if (chosen == null) {
            reading.fault("所选内容不在可选范围内");
        }
        return chosen;
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
