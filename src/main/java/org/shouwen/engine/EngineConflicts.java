package org.shouwen.engine;

import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.shouwen.turn.ConflictSign;
import org.springframework.stereotype.Component;

/**
 * How the engine says that somebody was faster. It does not always notice it by itself: where one transaction ends a step
 * while another adds to it, the database does.
 */
@Component
class EngineConflicts implements ConflictSign {

    private static final Set<Integer> NOTICED_BY_THE_DATABASE = Set.of(
            BuiltinExceptionCode.DEADLOCK.getCode(), BuiltinExceptionCode.FOREIGN_KEY_CONSTRAINT_VIOLATION.getCode());

    @Override
    public boolean isSaidBy(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof ProcessEngineException e && NOTICED_BY_THE_DATABASE.contains(e.getCode());
    }
}
