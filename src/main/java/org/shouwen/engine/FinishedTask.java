package org.shouwen.engine;

import java.util.Optional;
import org.shouwen.refusal.Refusal;

/** Says in a feature's own words why a task cannot be completed again, and to whom; a bean of the feature. */
public interface FinishedTask {

    /**
     * @param taskKey of a task that is completed or was taken back
     * @return empty where who did it and when says it all
     */
    default Optional<Refusal> refusal(String taskKey, String caseNo) {
        return Optional.empty();
    }

    /** Whether somebody may know of it who did not have it and does not work in its office. */
    default boolean mayBeKnownTo(String userId, String caseNo) {
        return false;
    }
}
