package org.shouwen.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * Outermost of all: a refusal leaves the engine as itself, not inside an exception of the engine. What the engine says of
 * things that the caller may not know of is remembered as a refusal too, since its REST layer makes a server error of it.
 */
class RefusalInterceptor extends CommandInterceptor {

    /** The engine has no exception of its own for what belongs to another office, only this id in the message. */
    private static final String OF_ANOTHER_OFFICE = "ENGINE-13034";

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
                if (isNotToBeFound(cause)) {
                    LastRefusal.remember(Refusal.of(RefusalCode.NOT_FOUND, "没有找到所请求的内容,或您无权查看。"));
                }
            }
            throw e;
        }
    }

    private static boolean isNotToBeFound(Throwable cause) {
        return cause instanceof NotFoundException
                || cause instanceof NullValueException
                || cause instanceof ProcessEngineException
                        && cause.getMessage() != null
                        && cause.getMessage().startsWith(OF_ANOTHER_OFFICE);
    }
}
