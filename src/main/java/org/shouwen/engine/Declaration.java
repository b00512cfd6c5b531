package org.shouwen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwen.refusal.RefusalCode;

/** One component as its author wrote it; what cannot be understood goes to the form's list of problems. */
final class Declaration {

    private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");

    private final JsonNode json;
    private final List<String> problems;

    Declaration(JsonNode json, List<String> problems) {
        this.json = json;
        this.problems = problems;
    }

    String type() {
        return json.path("type").asText();
    }

    String text(String name) {
        return json.path(name).asText("");
    }

    JsonNode components() {
        return json.path("components");
    }

    /** The first of its labels that is fixed text, dates and times having their own; else the key. */
    String label() {
        return LABELS.stream()
                .map(name -> text(name).strip().replaceAll("[:：]$", ""))
                .filter(label -> !label.isBlank() && !FeelExpression.is(label) && !label.contains("{{"))
                .findFirst()
                .orElseGet(() -> text("key"));
    }

    void problem(String sentence) {
        String name = label();
        problems.add("组件" + (name.isBlank() ? " " + type() : "「" + name + "」") + "：" + sentence + "。");
    }

    /** A custom property that Camunda Modeler lets authors add; null where it is not set. */
    String property(String name) {
        String value = json.path("properties").path(name).asText("").strip();
        return value.isEmpty() ? null : value;
    }

    RefusalCode refusal() {
        String name = property("refusal");
        if (name == null) {
            return null;
        }
        try {
            return RefusalCode.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            problem("属性 refusal 的值“" + name + "”不是拒绝代码");
            return null;
        }
    }

    List<String> rules() {
        String names = property("rule");
        return names == null
                ? List.of()
                : Arrays.stream(names.split("[,，]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    boolean flag(String name) {
        return flag(json.path(name), name);
    }

    boolean required() {
        return flag(json.path("validate").path("required"), "required");
    }

    private boolean flag(JsonNode value, String name) {
        if (value.isMissingNode() || value.isNull() || value.isBoolean()) {
            return value.asBoolean();
        }
        problem(name + " 只能是 true 或 false");
        return false;
    }

    /** A setting of the component that is a number. */
    BigDecimal number(String name) {
        return bound(json.path(name), name, false).fixed();
    }

    /** A limit under {@code validate}, which may be FEEL. */
    Bound bound(String name) {
        return bound(json.path("validate").path(name), name, true);
    }

    private Bound bound(JsonNode value, String name, boolean feelAllowed) {
        String written = value.asText("");
        if (written.isBlank() || value.isNull()) {
            return Bound.NONE;
        }
        if (feelAllowed && FeelExpression.is(written)) {
            return new Bound(null, parsed(written, name));
        }
        BigDecimal number = Numbers.exact(written);
        if (number == null) {
            problem(name + " 应为数字");
        }
        return new Bound(number, null);
    }

    /** Null where there is none. */
    TextPattern pattern() {
        String written = json.path("validate").path("pattern").asText("");
        if (written.isEmpty()) {
            return null;
        }
        try {
            return TextPattern.of(written);
        } catch (IllegalArgumentException unusable) {
            problem("正则表达式" + unusable.getMessage());
            return null;
        }
    }

    TextFormat textFormat() {
        String written = json.path("validate").path("validationType").asText("");
        if (written.isEmpty() || written.equals("custom")) {
            return null;
        }
        TextFormat format = TextFormat.of(written);
        if (format == null) {
            problem("validationType 的值“" + written + "”无法识别");
        }
        return format;
    }

    /** A setting that names one of some constants in lower case. */
    <E extends Enum<E>> E oneOf(String name, E[] constants, E standard) {
        String written = text(name);
        if (written.isEmpty()) {
            return standard;
        }
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
                return constant;
            }
        }
        problem(name + " 只能是 "
                + Arrays.stream(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("、")));
        return standard;
    }

    OptionSource optionSource() {
        if (!text("valuesKey").isEmpty()) {
            return new OptionSource(text("valuesKey"), List.of(), null);
        }
        if (json.has("values")) {
            return new OptionSource(null, OptionSource.normalised(FormJson.plain(json.get("values"))), null);
        }
        if (!text("valuesExpression").isEmpty()) {
            return new OptionSource(null, List.of(), expression("valuesExpression"));
        }
        if (property("live") == null) {
            problem("没有选项");
        }
        return new OptionSource(null, List.of(), null);
    }

    FeelExpression expression() {
        return expression("expression");
    }

    FeelExpression hide() {
        return expression(json.path("conditional").path("hide"), "hide");
    }

    /** The condition under which the field is only shown; null where that is fixed. */
    FeelExpression readonlyCondition() {
        return json.path("readonly").isTextual() ? expression("readonly") : null;
    }

    boolean readonly() {
        return !json.path("readonly").isTextual() && flag("readonly");
    }

    Object defaultValue() {
        return FormJson.plain(json.path("defaultValue"));
    }

    private FeelExpression expression(String name) {
        return expression(json.path(name), name);
    }

    private FeelExpression expression(JsonNode value, String name) {
        String written = value.asText("").strip();
        if (written.isEmpty() || value.isNull()) {
            return null;
        }
        if (!FeelExpression.is(written)) {
            problem(name + " 应为以“=”开头的 FEEL 表达式");
            return null;
        }
        return parsed(written, name);
    }

    private FeelExpression parsed(String written, String name) {
        try {
            return FeelExpression.parse(written);
        } catch (IllegalArgumentException malformed) {
            problem(name + " 的 FEEL 表达式“" + written + "”写法有误，请检查括号、引号和运算符");
            return null;
        }
    }
}
