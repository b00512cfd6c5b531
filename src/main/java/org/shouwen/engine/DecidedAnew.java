package org.shouwen.engine;

import java.util.Map;

/** Takes up again what went its way without the table, once the table answers again; a bean of the feature. */
public interface DecidedAnew {

    String decisionId();

    /** What the table asks, as it is now. */
    Map<String, Object> asked(String processInstanceId);

    /** @param answer kept to the contract; within a turn of the case */
    void follow(String processInstanceId, Map<String, Object> answer);
}
