package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.completion.Opinion;
import org.shouwen.security.Roles;
import org.springframework.stereotype.Component;

/** The head decides in the place of a department that let its deadline pass. */
@Component
class ReplaceOpinion implements CaseAction {

    private final SilentDepartments silent;

    ReplaceOpinion(SilentDepartments silent) {
        this.silent = silent;
    }

    @Override
    public String name() {
        return "replace-opinion";
    }

    @Override
    public String label() {
        return "代会办部门作出决定";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(
                silent.choice(file),
                ActionField.choice(
                        CompletionForms.OPINION,
                        "决定",
                        Stream.of(Opinion.values())
                                .map(opinion -> new ActionField.Option(opinion.name(), opinion.label()))
                                .toList()),
                ActionField.longText(CompletionForms.REASON, "理由", 2000));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return silent.concern(file, userId, Roles.OFFICE_HEAD);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        silent.settle(file, userId, input);
        return null;
    }
}
