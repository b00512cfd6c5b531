package org.shouwen.wording;

import java.util.List;
import org.shouwen.engine.FieldContext;
import org.shouwen.engine.FieldRule;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** The phrase check for fields in which staff write to clients; never for what clients said (R-194 … R-196). */
@Component
class CivilLanguageRule implements FieldRule {

    private final PhraseCheck phrases;

    CivilLanguageRule(PhraseCheck phrases) {
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return "civilLanguage";
    }

    @Override
    public List<Violation> check(FieldContext field, Object value) {
        return phrases.check(field.field().key(), field.field().label(), (String) value);
    }
}
