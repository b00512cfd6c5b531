package org.shouwen.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwen.cache.Figure;
import org.shouwen.deadline.DueTimes;
import org.springframework.stereotype.Component;

/** What an operator watches of the reports; the first of them is an alarm. */
@Component
class EscalationFigures implements MeterBinder {

    private final Escalations escalations;
    private final Rectifications rectifications;
    private final DueTimes times;

    EscalationFigures(Escalations escalations, Rectifications rectifications, DueTimes times) {
        this.escalations = escalations;
        this.rectifications = rectifications;
        this.times = times;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.escalations.unanswerable",
                "Open escalations for which no supervisor is eligible",
                escalations::countByUnanswerableTrue);
        Figure.register(
                registry,
                "shouwen.escalations.open",
                "Escalations on which nobody has decided yet",
                escalations::countByEndedAtIsNull);
        Figure.register(
                registry,
                "shouwen.rectifications.overdue",
                "Rectifications that should be done by now",
                () -> rectifications.countByDoneAtIsNullAndDueAtBefore(times.earliestInTime()));
    }
}
