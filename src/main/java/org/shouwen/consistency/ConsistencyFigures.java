package org.shouwen.consistency;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

/** Tells operators that records contradict each other. */
@Component
class ConsistencyFigures implements MeterBinder {

    private final ReportTables tables;

    ConsistencyFigures(ReportTables tables) {
        this.tables = tables;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.consistency.contradictions",
                "Contradictions that the last comparison of all records found",
                tables::lastCount);
    }
}
