package org.shouwen.startup;

import org.shouwen.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells in one line, without a stack trace, why the application does not start: an installation unfit for production,
 * or models and data that break a rule.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAtStart implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAtStart.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused || cause instanceof Refusal) {
                LOG.error("启动被拒绝 / start refused: {}", cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
