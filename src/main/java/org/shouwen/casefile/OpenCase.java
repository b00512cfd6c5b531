package org.shouwen.casefile;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An open case as the home page shows it.
 *
 * @param steps what is to be done next, usually one
 */
public record OpenCase(CaseLine file, List<Step> steps) {

    /** Whether somebody else handles it and nothing of it waits for this person, who was first asked about it. */
    public boolean isHandedOverBy(String userId) {
        return !userId.equals(file.responsibleClerk()) && steps.stream().noneMatch(Step::own);
    }

    /**
     * @param taskId as Tasklist opens it
     * @param assigneeName null while nobody has claimed it
     * @param own whether it is for the person who looks
     */
    public record Step(String taskId, String name, String assigneeName, OffsetDateTime dueAt, boolean own) {}
}
