package org.shouwen.completion;

import java.time.Instant;
import org.shouwen.catalogue.HandlingType;

/**
 * How an accepted application is handled from now on.
 *
 * @param reportUpward whether the bureau decides after the office's first review
 * @param firstStepDueAt when the first review is due, or the whole where there is none
 */
public record HandlingPlan(
        String responsibleClerk,
        int priority,
        HandlingType type,
        boolean reportUpward,
        Instant dueAt,
        Instant warningAt,
        Instant firstStepDueAt) {}
