package org.shouwen.security;

import java.util.Set;

/**
 * Who may use one process: one row of the role × action table, declared by the feature as a bean. Rights stand on the
 * definition; whose task it is, the guards decide.
 *
 * @param starters roles that may start an instance
 * @param workers roles that may get tasks
 * @param confidential rights stand on each single task, for its candidates and assignee alone: workers may see what the
 *     process looks like, and for whoever is neither candidate nor assignee no task and no case exists
 */
public record ProcessAccess(String processKey, Set<String> starters, Set<String> workers, boolean confidential) {

    public ProcessAccess(String processKey, Set<String> starters, Set<String> workers) {
        this(processKey, starters, workers, false);
    }

    /** For a process that our own code starts, with computed candidates. */
    public static ProcessAccess confidential(String processKey, Set<String> workers) {
        return new ProcessAccess(processKey, Set.of(), workers, true);
    }
}
