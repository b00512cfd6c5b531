package org.shouwen.engine.web;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Input that the engine does not check and then fails on, such as a missing value that it unpacks: about twenty of its
 * resources do. The request is at fault; that it was so is logged in one line, without what was sent.
 */
final class EngineStumble {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStumble.class);
    private static final String ENGINE = "org.camunda.";
    private static final int FRAMES_OF_A_LIBRARY = 12;

    private EngineStumble() {}

    static boolean over(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof SQLException || !(root instanceof RuntimeException)) {
            return false;
        }
        StackTraceElement place = placeInTheEngine(root);
        if (place != null) {
            LOG.info("The engine failed on a request: {} at {}", root.getClass().getSimpleName(), place);
        }
        return place != null;
    }

    /** Where the engine, perhaps by way of a library, came to fail; null where something of ours stands in between. */
    private static StackTraceElement placeInTheEngine(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, FRAMES_OF_A_LIBRARY); i++) {
            String type = trace[i].getClassName();
            if (type.startsWith(ENGINE) || root instanceof ProcessEngineException) {
                return trace[i];
            }
            if (type.startsWith("org.shouwen.")) {
                return null;
            }
        }
        return null;
    }
}
