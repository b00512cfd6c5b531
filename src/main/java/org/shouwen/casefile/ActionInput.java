package org.shouwen.casefile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** Checks what was sent for an action against the action's fields, all at once. */
public final class ActionInput {

    private final ZoneId zone;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> input = new HashMap<>();

    private ActionInput(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @return the values by field name, as the Java type of their field; without the fields left empty
     * @throws Refusal FIELD_UNKNOWN, FIELD_REQUIRED or FIELD_INVALID
     */
    public static Map<String, Object> checked(List<ActionField> fields, Map<String, Object> body, ZoneId zone) {
        ActionInput checked = new ActionInput(zone);
        if (!fields.stream().map(ActionField::name).toList().containsAll(body.keySet())) {
            checked.violations.add(new Violation(RefusalCode.FIELD_UNKNOWN, null, "提交的内容中有本操作没有的字段。"));
        }
        fields.forEach(field -> checked.read(field, body.get(field.name())));
        Refusal.throwIfAny(checked.violations);
        return checked.input;
    }

    private void read(ActionField field, Object sent) {
        if (sent == null || sent instanceof String text && text.isBlank()) {
            if (field.required()) {
                refuse(RefusalCode.FIELD_REQUIRED, field, "请填写“%s”。");
            }
            return;
        }
        try {
            input.put(field.name(), read(field.type(), sent));
        } catch (ClassCastException | DateTimeException e) {
            refuse(RefusalCode.FIELD_INVALID, field, "“%s”的格式不正确。");
            return;
        }
        if (sent instanceof String text) {
            checkText(field, text);
        } else if (sent instanceof List<?> chosen) {
            chosen.forEach(choice -> checkChoice(field, choice));
        }
    }

    private Object read(ActionField.Type type, Object sent) {
        return switch (type) {
            case TEXT, LONG_TEXT -> ((String) sent).strip();
            case CHOICE -> (String) sent;
            case CHOICES ->
                ((List<?>) sent).stream().map(String.class::cast).distinct().toList();
            case DATE -> TypedText.day((String) sent);
            case DATE_TIME -> TypedText.instant((String) sent, zone);
            case NUMBER -> (Integer) sent;
            case CHECKBOX -> (Boolean) sent;
        };
    }

    private void checkText(ActionField field, String text) {
        if (TypedText.hasControlCharacter(text)) {
            refuse(RefusalCode.FIELD_INVALID, field, "“%s”含有不能使用的字符。");
        } else if (field.maxLength() > 0 && text.length() > field.maxLength()) {
            refuse(RefusalCode.FIELD_INVALID, field, "“%s”不能超过" + field.maxLength() + "个字。");
        } else if (field.type() == ActionField.Type.CHOICE) {
            checkChoice(field, text);
        }
    }

    private void checkChoice(ActionField field, Object choice) {
        if (field.options().stream().noneMatch(o -> o.value().equals(choice))) {
            refuse(field.notAnOption(), field, "“%s”只能从所列选项中选择。");
        }
    }

    private void refuse(RefusalCode code, ActionField field, String sentence) {
        violations.add(new Violation(code, field.name(), sentence.formatted(field.label())));
    }
}
