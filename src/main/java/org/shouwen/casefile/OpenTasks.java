package org.shouwen.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the register learns what is still to be done. */
public interface OpenTasks {

    /** By case number, in the order in which they came up; a case that has none may be left out. */
    Map<String, List<OpenTask>> of(Collection<String> caseNos);

    /** Number of the case that a task belongs to, as far as the task is open and belongs to one. */
    Optional<String> caseOf(String taskId);

    /** Numbers of the cases in which this person has something to do. */
    Set<String> casesWaitingFor(String userId);
}
