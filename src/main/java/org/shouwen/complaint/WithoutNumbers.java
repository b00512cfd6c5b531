package org.shouwen.complaint;

import java.util.List;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** For what departments write: no phone, identity or case numbers of whomever. */
@Component
class WithoutNumbers implements FieldRule {

    private final IdentityCheck check;

    WithoutNumbers(IdentityCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "withoutNumbers";
    }

    @Override
    public List<Violation> check(FieldContext field, Object value) {
        return check.numbers(field.field().key(), field.field().label(), (String) value);
    }
}
