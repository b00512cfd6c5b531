package org.shouwen.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * Puts client or item of a registration right. The fields come empty, since showing the client's data is for
 * {@link Unmask} alone; a field left empty changes nothing.
 */
@Component
class CorrectRegistration implements CaseAction {

    private static final String REMOVED = "removed";
    private static final String REASON = "reason";
    private static final List<Option> REMOVABLE = Stream.of(
                    RegisteredField.NAME,
                    RegisteredField.PHONE,
                    RegisteredField.ID_NO,
                    RegisteredField.EMAIL,
                    RegisteredField.ADDRESS)
            .map(part -> new Option(part.name(), part.label()))
            .toList();
    private static final List<Option> ID_TYPES = Arrays.stream(IdDocumentType.values())
            .map(type -> new Option(type.name(), type.label()))
            .toList();

    private final MistakeRule rule;
    private final MistakeService mistakes;
    private final Catalogue catalogue;

    CorrectRegistration(MistakeRule rule, MistakeService mistakes, Catalogue catalogue) {
        this.rule = rule;
        this.mistakes = mistakes;
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "correct";
    }

    @Override
    public String label() {
        return "更正登记";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(
                text(RegisteredField.NAME, 50),
                text(RegisteredField.UNIT, 100),
                text(RegisteredField.PHONE, 30),
                choice(RegisteredField.ID_TYPE, ID_TYPES),
                text(RegisteredField.ID_NO, 30),
                text(RegisteredField.EMAIL, 100),
                text(RegisteredField.ADDRESS, 200),
                choice(RegisteredField.ITEM, items(file.officeId())).refusedWith(RefusalCode.ITEM_NOT_PUBLISHED),
                ActionField.choice(REMOVED, "清除误登的一项", REMOVABLE).optional(),
                ActionField.longText(REASON, "更正原因", 200));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return rule.allows(file, userId);
    }

    @Override
    public Refusal refusal(CaseView file) {
        return rule.refusal(file);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        String removed = (String) input.get(REMOVED);
        mistakes.correct(
                file.caseNo(),
                new CorrectionSheet(
                        given(input, RegisteredField.NAME),
                        given(input, RegisteredField.UNIT),
                        given(input, RegisteredField.PHONE),
                        given(input, RegisteredField.ID_TYPE),
                        given(input, RegisteredField.ID_NO),
                        given(input, RegisteredField.EMAIL),
                        given(input, RegisteredField.ADDRESS),
                        given(input, RegisteredField.ITEM),
                        removed == null ? null : RegisteredField.valueOf(removed),
                        (String) input.get(REASON)),
                userId);
        return null;
    }

    private List<Option> items(String officeId) {
        return Stream.concat(
                        Stream.of(new Option(CorrectionSheet.NO_ITEM, "不涉及目录内事项")),
                        catalogue.published(officeId).stream()
                                .map(item -> new Option(item.code(), item.code() + " " + item.name())))
                .toList();
    }

    private static String given(Map<String, Object> input, RegisteredField part) {
        return (String) input.get(part.key());
    }

    private static ActionField text(RegisteredField part, int maxLength) {
        return ActionField.text(part.key(), label(part), maxLength).optional();
    }

    private static ActionField choice(RegisteredField part, List<Option> options) {
        return ActionField.choice(part.key(), label(part), options).optional();
    }

    private static String label(RegisteredField part) {
        return part.label() + "更正为";
    }
}
