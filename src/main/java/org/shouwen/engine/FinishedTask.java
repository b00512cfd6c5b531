package org.shouwen.engine;

import java.util.Optional;
import org.shouwen.refusal.Refusal;

/** Says in a feature's own words why a task cannot be completed again; a bean of the feature. */
public interface FinishedTask {

    /**
     * @param taskKey of a task that is completed or was taken back
     * @return empty where CASE_CLOSED says it all
     */
    Optional<Refusal> refusal(String taskKey, String caseNo);
}
