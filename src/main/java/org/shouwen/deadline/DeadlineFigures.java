package org.shouwen.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

/** Tells operators that a year of the calendar is missing. */
@Component
class DeadlineFigures implements MeterBinder {

    private final Deadlines deadlines;

    DeadlineFigures(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.deadlines.provisional",
                "Open deadlines that reach into a year whose calendar is not loaded",
                deadlines::countByProvisionalTrueAndOpenNameIsNotNull);
    }
}
