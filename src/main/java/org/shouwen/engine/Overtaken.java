package org.shouwen.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Somebody else, or a timer, was faster with the same case, and nothing was stored. The engine does not always notice it by
 * itself: where one transaction ends a step while another adds to it, the database does.
 */
public final class Overtaken {

    private static final Set<Integer> NOTICED_BY_THE_DATABASE = Set.of(
            BuiltinExceptionCode.DEADLOCK.getCode(), BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    private Overtaken() {}

    /** Whether this very exception, not one of its causes, says so. */
    public static boolean isSaidBy(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof ConcurrencyFailureException
                || failure instanceof ProcessEngineException e && NOTICED_BY_THE_DATABASE.contains(e.getCode());
    }
}
