package org.shouwen.engine;

import java.math.BigDecimal;

/** Number field: a BigDecimal, sent as JSON number or, where the form says {@code serializeToString}, as text. */
final class NumberType implements FieldType {

    private final boolean sentAsText;
    private final Bound min;
    private final Bound max;
    private final BigDecimal decimalDigits;
    private final BigDecimal increment;

    NumberType(Declaration declared) {
        this.sentAsText = declared.flag("serializeToString");
        this.min = declared.bound("min");
        this.max = declared.bound("max");
        this.decimalDigits = declared.number("decimalDigits");
        this.increment = declared.number("increment");
    }

    @Override
    public Class<?> holds() {
        return BigDecimal.class;
    }

    @Override
    public Object untouched() {
        return null;
    }

    @Override
    public Object shown(Object variable) {
        return sentAsText && variable instanceof Number number ? Numbers.text(number) : variable;
    }

    @Override
    public Object read(Object raw, Reading reading) {
        BigDecimal number = raw instanceof String == sentAsText ? Numbers.exact(raw) : null;
        if (number == null) {
            reading.fault("应为数字");
            return null;
        }
        if (decimalDigits != null && decimalDigits.signum() >= 0 && number.scale() > decimalDigits.intValue()) {
            reading.fault(decimalDigits.signum() == 0 ? "应为整数" : "最多保留 " + decimalDigits + " 位小数");
        }
        if (increment != null
                && increment.signum() > 0
                && number.remainder(increment).signum() != 0) {
            reading.fault("应为 " + increment.toPlainString() + " 的整数倍");
        }
        BigDecimal least = min.at(reading.scope());
        if (least != null && number.compareTo(least) < 0) {
            reading.fault("不能小于 " + least.toPlainString());
        }
        BigDecimal most = max.at(reading.scope());
        if (most != null && number.compareTo(most) > 0) {
            reading.fault("不能大于 " + most.toPlainString());
        }
        return number;
    }
}
