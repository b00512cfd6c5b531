package org.shouwen.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A running process instance.
 *
 * @param process key of its definition
 * @param waits whether it stands at a step that something can go on from
 * @param variables those of the whole instance; an {@link Instant} for a date, else text
 */
public record RunningInstance(
        String id,
        String process,
        boolean waits,
        Map<String, Object> variables,
        List<WaitingTask> tasks,
        List<WaitingTimer> timers) {

    public record WaitingTask(String step, String assignee, Instant dueAt) {}

    public record WaitingTimer(String event, Instant dueAt, boolean suspended, int retries) {

        public boolean isDue(Instant now) {
            return !suspended && !dueAt.isAfter(now);
        }
    }

    public boolean hasTask(Set<String> steps) {
        return tasks.stream().anyMatch(task -> steps.contains(task.step()));
    }
}
