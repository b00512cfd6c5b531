package org.shouwen.engine;

import java.math.BigDecimal;

/** Text field and text area: a trimmed String. */
final class TextType implements FieldType {

    private static final int LONGEST_WITHOUT_LIMIT = 10_000;

    private final boolean singleLine;
    private final Bound minLength;
    private final Bound maxLength;
    private final TextPattern pattern;
    private final TextFormat format;

    private TextType(Declaration declared, boolean singleLine) {
        this.singleLine = singleLine;
        this.minLength = declared.bound("minLength");
        this.maxLength = declared.bound("maxLength");
        this.pattern = declared.pattern();
        this.format = declared.textFormat();
    }

    static TextType line(Declaration declared) {
        return new TextType(declared, true);
    }

    static TextType lines(Declaration declared) {
        return new TextType(declared, false);
    }

    @Override
    public Class<?> holds() {
        return String.class;
    }

    @Override
    public Object untouched() {
        return "";
    }

    @Override
    public Object shown(Object variable) {
        if (variable instanceof Number number) {
            return Numbers.text(number);
        }
        return variable instanceof String || variable instanceof Boolean ? variable.toString() : untouched();
    }

    @Override
    public Object read(Object raw, Reading reading) {
        if (!(raw instanceof String typed)) {
            reading.fault("应为文字");
            return null;
        }
        String text = Blank.strip(
                singleLine
                        ? typed.replaceAll("[\\r\\n\\t]", " ")
                        : typed.replace("\r\n", "\n").replace('\r', '\n'));
        if (fits(text, reading)) {
            checkForm(text, reading);
        }
        return text;
    }

    private boolean fits(String text, Reading reading) {
        BigDecimal limit = maxLength.at(reading.scope());
        BigDecimal longest = limit == null ? BigDecimal.valueOf(LONGEST_WITHOUT_LIMIT) : limit;
        BigDecimal shortest = minLength.at(reading.scope());
        BigDecimal length = BigDecimal.valueOf(text.length());
        if (length.compareTo(longest) > 0) {
            reading.fault("不能超过 " + longest.toPlainString() + " 个字");
            return false;
        }
        if (shortest != null && length.compareTo(shortest) < 0) {
            reading.fault("不能少于 " + shortest.toPlainString() + " 个字");
        }
        return true;
    }

    private void checkForm(String text, Reading reading) {
        if (format != null && !format.matches(text)) {
            reading.fault(format.fault());
        }
        if (pattern != null && !pattern.isFoundIn(text)) {
            reading.fault("格式不正确");
        }
    }
}
