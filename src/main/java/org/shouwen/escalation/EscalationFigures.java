package org.shouwen.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

/** What an operator watches of the reports; the first of them is an alarm. */
@Component
class EscalationFigures implements MeterBinder {

    private final Escalations escalations;
    private final Rectifications rectifications;
    private final Clock clock;

    EscalationFigures(Escalations escalations, Rectifications rectifications, Clock clock) {
        this.escalations = escalations;
        this.rectifications = rectifications;
        this.clock = clock;
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
                () -> rectifications.countByDoneAtIsNullAndDueAtBefore(clock.instant()));
    }
}
