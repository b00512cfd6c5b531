package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseView;
import org.shouwen.security.Roles;
import org.springframework.stereotype.Component;

/** The leader in charge lets a case go on without a department that let its deadline pass. */
@Component
class ReleaseDepartment implements CaseAction {

    private final SilentDepartments silent;

    ReleaseDepartment(SilentDepartments silent) {
        this.silent = silent;
    }

    @Override
    public String name() {
        return "release-department";
    }

    @Override
    public String label() {
        return "免除会办部门";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(silent.choice(file), ActionField.longText(CompletionForms.REASON, "理由", 2000));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return silent.concern(file, userId, Roles.BUREAU_LEADER_IN_CHARGE);
    }

    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        silent.settle(file, userId, input);
        return null;
    }
}
