package org.shouwen.complaint;

import java.util.List;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** For what the oversight office and the leader write: nothing in it tells who complained. */
@Component
class WithoutIdentity implements FieldRule {

    private final IdentityCheck check;

    WithoutIdentity(IdentityCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "withoutIdentity";
    }

    @Override
    public List<Violation> check(FieldContext field, Object value) {
        return check.violations(
                field.field().key(),
                field.field().label(),
                (String) value,
                field.context().caseNo(),
                field.context().userId());
    }
}
