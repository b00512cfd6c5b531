package org.shouwen.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The actions of all features: which are open, and doing one. */
@Service
public class CaseActions {

    private final CaseAccess access;
    private final List<CaseAction> actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CaseActions(
            CaseAccess access,
            ObjectProvider<CaseAction> actions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.access = access;
        this.actions = actions.orderedStream().toList();
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    List<CaseAction> openFor(CaseView file, String userId) {
        return actions.stream().filter(action -> action.openFor(file, userId)).toList();
    }

    /**
     * @param body what the person sent, unchecked
     * @return what the action answers, if anything
     * @throws Refusal NOT_FOUND for a case the person may not see and for an unknown action; what {@link CaseAction#refusal}
     *     says when it is not open; what {@link ActionInput} and the action itself refuse
     */
    public Optional<Object> perform(String caseNo, String name, String userId, Map<String, Object> body) {
        Object answer = performed(caseNo, name, userId, body);
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        return Optional.ofNullable(answer);
    }

    private Object performed(String caseNo, String name, String userId, Map<String, Object> body) {
        try {
            return transaction.execute(status -> {
                CaseView file = access.visible(caseNo, userId);
                CaseAction action = open(name, file, userId);
                return action.perform(
                        file, userId, ActionInput.checked(action.fields(file, userId), body, clock.getZone()));
            });
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该办件刚刚被他人处理,请刷新后再试。");
        }
    }

    private CaseAction open(String name, CaseView file, String userId) {
        List<CaseAction> named =
                actions.stream().filter(action -> action.name().equals(name)).toList();
        if (named.isEmpty()) {
            throw Refusal.of(RefusalCode.NOT_FOUND, "没有该操作。");
        }
        return named.stream()
                .filter(action -> action.openFor(file, userId))
                .findFirst()
                .orElseThrow(() -> named.get(0).refusal(file));
    }
}
