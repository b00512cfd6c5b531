package org.shouwen.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.shouwen.refusal.Refusal;

/** Outermost of all: a refusal leaves the engine as itself, not inside an exception of the engine. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    LastRefusal.remember(refusal);
                    throw refusal;
                }
            }
            throw e;
        }
    }
}
