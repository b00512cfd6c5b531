package org.shouwen.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** One submission checked against one form: first what has no place in it, then its fields in their order. */
final class FormCheck {

    private static final int MOST_STRANGERS_NAMED = 20;
    private static final String NAMEABLE_KEY = "[A-Za-z_][A-Za-z0-9_.]{0,63}";

    private final List<FormItem> items;
    private final Map<List<String>, FormReader.Strangers> strangers;
    private final FormTerms terms;
    private final SubmittedValues submitted;
    private final FormView view;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();

    FormCheck(
            List<FormItem> items,
            Map<List<String>, FormReader.Strangers> strangers,
            Map<String, Object> values,
            FormTerms terms) {
        this.items = items;
        this.strangers = strangers;
        this.terms = terms;
        this.submitted = new SubmittedValues(values, items);
        this.view = new FormView(items, submitted, terms);
        checkStrangers(values);
        Map<FormItem, List<Violation>> byField = new LinkedHashMap<>();
        items.forEach(item -> byField.put(item, check(item)));
        Submission submission = submission();
        byField.forEach((item, broken) -> {
            violations.addAll(broken);
            if (broken.isEmpty()) {
                violations.addAll(checkRules(item, submission));
            }
        });
    }

    List<Violation> violations() {
        return violations;
    }

    /** The values that met the form's own rules. */
    Submission submission() {
        Map<String, String> labels = items.stream()
                .collect(Collectors.toMap(FormItem::key, item -> item.field().label()));
        return Submission.of(accepted, labels);
    }

    private void checkStrangers(Map<String, Object> values) {
        terms.reserved().forEach((key, code) -> {
            if (values.containsKey(key)) {
                violations.add(new Violation(code, key, "“" + key + "”由系统确定，不能提交。"));
            }
        });
        submitted.unknown().stream()
                .filter(path -> !terms.reserved().containsKey(path.get(0)))
                .map(this::unknown)
                .distinct()
                .limit(MOST_STRANGERS_NAMED)
                .forEach(violations::add);
        submitted.misshapen().stream()
                .map(path -> String.join(".", path))
                .forEach(key ->
                        violations.add(new Violation(RefusalCode.FIELD_INVALID, key, "“" + key + "”应为由多个字段组成的一组内容。")));
    }

    /** Names the key only when it can be the name of a field: anything else is text that somebody typed. */
    private Violation unknown(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            FormReader.Strangers group = strangers.get(path.subList(0, length));
            if (group != null) {
                return new Violation(
                        group.code(),
                        String.join(".", path.subList(0, length)),
                        "「" + group.groupLabel() + "」中没有所提交的项目,不能增加。");
            }
        }
        String key = String.join(".", path);
        return key.matches(NAMEABLE_KEY)
                ? new Violation(RefusalCode.FIELD_UNKNOWN, key, "表单中没有字段“" + key + "”。")
                : new Violation(RefusalCode.FIELD_UNKNOWN, null, "提交了表单中没有的字段。");
    }

    private List<Violation> check(FormItem item) {
        if (item.type() instanceof ComputedType) {
            Object computed = view.hides(item) ? null : view.computed(item);
            return computed == null ? List.of() : read(item, computed);
        }
        Object raw = submitted.at(item);
        boolean missing = item.type().missing(raw);
        if (view.hides(item)) {
            return missing ? List.of() : refuse(item, RefusalCode.FIELD_UNKNOWN, "在当前情况下不适用，不能填写");
        }
        if (view.locks(item)) {
            return raw == null ? List.of() : checkUnchanged(item, raw);
        }
        if (missing) {
            return item.field().required() ? List.of(required(item)) : List.of();
        }
        String unsafe = UnsafeText.fault(raw);
        return unsafe == null ? read(item, raw) : refuse(item, RefusalCode.FIELD_INVALID, unsafe);
    }

    private List<Violation> checkUnchanged(FormItem item, Object raw) {
        Object shown = view.initial(item);
        boolean bothEmpty = item.type().missing(raw) && item.type().missing(shown);
        if (bothEmpty || raw.equals(shown)) {
            return List.of();
        }
        Object value = valueOf(item, raw);
        return value != null && value.equals(valueOf(item, shown))
                ? List.of()
                : refuse(item, item.field().codeOr(RefusalCode.FIELD_INVALID), "只供查看，不能修改");
    }

    private Object valueOf(FormItem item, Object raw) {
        return item.type().missing(raw) ? null : item.type().read(raw, reading(item));
    }

    private List<Violation> read(FormItem item, Object raw) {
        Reading reading = reading(item);
        Object value = item.type().read(raw, reading);
        if (reading.faults().isEmpty()) {
            accepted.put(item.key(), value);
        }
        RefusalCode code = item.field().codeOr(RefusalCode.FIELD_INVALID);
        return reading.faults().stream()
                .map(sentence -> new Violation(code, item.key(), sentence))
                .toList();
    }

    private List<Violation> checkRules(FormItem item, Submission submission) {
        Object value = accepted.get(item.key());
        if (value == null) {
            return List.of();
        }
        FieldContext context = new FieldContext(item.field(), submission, terms.context());
        List<Violation> broken = new ArrayList<>();
        for (String name : item.field().rules()) {
            FieldRule rule = terms.rules().get(name);
            if (rule == null) {
                throw new IllegalStateException(
                        "Field " + item.key() + " names the rule " + name + ", which does not exist");
            }
            broken.addAll(rule.check(context, value));
        }
        return broken;
    }

    private Reading reading(FormItem item) {
        return new Reading(item.field(), terms, view.scope());
    }

    private static Violation required(FormItem item) {
        return new Violation(
                item.field().codeOr(RefusalCode.FIELD_REQUIRED),
                item.key(),
                "请" + item.type().verb() + "「" + item.field().label() + "」。");
    }

    private static List<Violation> refuse(FormItem item, RefusalCode code, String predicate) {
        return List.of(new Violation(code, item.key(), "「" + item.field().label() + "」" + predicate + "。"));
    }
}
