package org.shouwen.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.turn.Conflicts;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Outermost of all: a refusal leaves the engine as itself, not inside an exception of the engine, and a conflict as a refusal. What the engine says of
 * things that the caller may not know of is remembered as a refusal too, since its REST layer makes a server error of it.
 */
class RefusalInterceptor extends CommandInterceptor {

    /** The engine has no exception of its own for what belongs to another office, only this id in the message. */
    private static final String OF_ANOTHER_OFFICE = "ENGINE-13034";

    private final Conflicts conflicts;

    RefusalInterceptor(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw remembered(refusal);
                }
                if (isNotToBeFound(cause)) {
                    LastRefusal.remember(Refusal.of(RefusalCode.NOT_FOUND, "没有找到所请求的内容,或您无权查看。"));
                }
            }
            throw outermost() && conflicts.areBehind(e) ? remembered(Refusal.overtaken()) : e;
        }
    }

    /** Within an act, whoever began it may try again. */
    private static boolean outermost() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static Refusal remembered(Refusal refusal) {
        LastRefusal.remember(refusal);
        return refusal;
    }

    private static boolean isNotToBeFound(Throwable cause) {
        return cause instanceof NotFoundException
                || cause instanceof NullValueException
                || cause instanceof ProcessEngineException
                        && cause.getMessage() != null
                        && cause.getMessage().startsWith(OF_ANOTHER_OFFICE);
    }
}
