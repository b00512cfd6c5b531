package org.shouwen.engine;

/** Checkbox: a Boolean; unticked is as good as empty, so that a required one must be ticked. */
final class CheckboxType implements FieldType {

    @Override
    public Class<?> holds() {
        return Boolean.class;
    }

    @Override
    public Object untouched() {
        return false;
    }

    @Override
    public boolean missing(Object raw) {
        return raw == null || Boolean.FALSE.equals(raw);
    }

    @Override
    public Object read(Object raw, Reading reading) {
        if (!(raw instanceof Boolean)) {
            reading.fault("只能勾选或不勾选");
            return null;
        }
        return raw;
    }

    @Override
    public String verb() {
        return "勾选";
    }
}
