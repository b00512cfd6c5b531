package org.shouwen.escalation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shouwen.engine.LiveContext;
import org.shouwen.refusal.Refusal;

class EscalationSummaryTest {

    /** What was reported about somebody would stand before that person in a form that an administrator adds to the case. */
    @Test
    void reportsAreReadInTheTasksOfSupervisorsAlone() {
        EscalationSummary summary = new EscalationSummary(null, null);

        assertThatThrownBy(() -> summary.fill(new LiveContext(
                        "consultation-intake", "classifyMatter", "ZX-20260310-0001", "clerk01", "OF-01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_FOUND");
    }
}
