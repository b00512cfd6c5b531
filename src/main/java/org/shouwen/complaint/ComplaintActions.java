package org.shouwen.complaint;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shouwen.casefile.ActionInput;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.turn.CaseTurns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The actions on complaints: which are offered, and doing one. */
@Service
public class ComplaintActions {

    private final ComplaintAccess access;
    private final List<ComplaintAction> actions;
    private final CaseTurns turns;
    private final Clock clock;

    ComplaintActions(ComplaintAccess access, ObjectProvider<ComplaintAction> actions, CaseTurns turns, Clock clock) {
        this.access = access;
        this.actions = actions.orderedStream().toList();
        this.turns = turns;
        this.clock = clock;
    }

    public List<ComplaintAction> offeredFor(ComplaintView complaint) {
        return actions.stream().filter(action -> action.offeredFor(complaint)).toList();
    }

    /**
     * @return number of the complaint to show then
     * @throws Refusal NOT_FOUND for a complaint that the person may not know of, and for an unknown action
     */
    public String perform(String complaintNo, String name, String userId, Map<String, Object> body) {
        return turns.take(complaintNo, () -> {
            access.visible(complaintNo, userId);
            ComplaintAction action = named(name);
            return action.perform(complaintNo, ActionInput.checked(action.fields(), body, clock.getZone()), userId);
        });
    }

    private ComplaintAction named(String name) {
        return actions.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND, "没有该操作。"));
    }
}
