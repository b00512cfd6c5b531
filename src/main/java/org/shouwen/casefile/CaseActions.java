package org.shouwen.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.turn.CaseTurns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The actions of all features: which are open, and doing one. */
@Service
public class CaseActions {

    /** What stands in the timeline and closes no action: somebody looked, or was given a code to look with. */
    private static final Set<String> LOOKS =
            Set.of("UNMASKED", "ATTACHMENT_READ", "DOCUMENT_READ", "LOOKUP_CODE_ISSUED");

    private final CaseAccess access;
    private final List<CaseAction> actions;
    private final CaseEvents events;
    private final Labels labels;
    private final CaseTurns turns;
    private final Clock clock;

    CaseActions(
            CaseAccess access,
            ObjectProvider<CaseAction> actions,
            CaseEvents events,
            Labels labels,
            CaseTurns turns,
            Clock clock) {
        this.access = access;
        this.actions = actions.orderedStream().toList();
        this.events = events;
        this.labels = labels;
        this.turns = turns;
        this.clock = clock;
    }

    List<CaseAction> openFor(CaseView file, String userId) {
        return actions.stream().filter(action -> action.openFor(file, userId)).toList();
    }

    /**
     * @param body what the person sent, unchecked
     * @return what the action answers, if anything
     * @throws Refusal NOT_FOUND for a case the person may not see and for an unknown action; what {@link CaseAction#refusal}
     *     says when it is not open, or ALREADY_DONE when somebody was faster; what {@link ActionInput} and the action itself refuse
     */
    public Optional<Object> perform(String caseNo, String name, String userId, Map<String, Object> body) {
        Object answer = performed(caseNo, name, userId, body);
        if (answer instanceof Refusal refusal) {
            throw refusal;
        }
        return Optional.ofNullable(answer);
    }

    private Object performed(String caseNo, String name, String userId, Map<String, Object> body) {
        long before = changes(caseNo);
        boolean wasOpen = open(name, access.visible(caseNo, userId), userId).isPresent();
        return turns.take(caseNo, () -> {
            CaseView file = access.visible(caseNo, userId);
            CaseAction action = open(name, file, userId)
                    .orElseThrow(() -> wasOpen && changes(caseNo) > before ? overtaken(caseNo) : refusal(name, file));
            return action.perform(
                    file, userId, ActionInput.checked(action.fields(file, userId), body, clock.getZone()));
        });
    }

    /** What somebody did while this person's request was on its way is why it comes too late. */
    private Refusal overtaken(String caseNo) {
        CaseEvent last = events.findFirstByCaseNoAndEventNotInOrderByHappenedAtDescIdDesc(caseNo, LOOKS);
        return Refusal.of(
                RefusalCode.ALREADY_DONE,
                "本次提交没有生效:该办件刚刚已由%s办理,%s".formatted(labels.person(last.actor()), last.text()));
    }

    private long changes(String caseNo) {
        return events.countByCaseNoAndEventNotIn(caseNo, LOOKS);
    }

    private Optional<CaseAction> open(String name, CaseView file, String userId) {
        return actions.stream()
                .filter(action -> action.name().equals(name))
                .filter(action -> action.openFor(file, userId))
                .findFirst();
    }

    private Refusal refusal(String name, CaseView file) {
        return actions.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .map(action -> action.refusal(file))
                .orElseGet(() -> Refusal.of(RefusalCode.NOT_FOUND, "没有该操作。"));
    }
}
