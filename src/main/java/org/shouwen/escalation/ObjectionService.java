package org.shouwen.escalation;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk may voice disagreement with a supervisor's decision: one note each; the decision stands meanwhile. */
@Service
@Transactional
public class ObjectionService {

    private final Escalations escalations;
    private final EscalationTimeline timeline;
    private final Clock clock;

    ObjectionService(Escalations escalations, EscalationTimeline timeline, Clock clock) {
        this.escalations = escalations;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether the latest decision on the case may still be objected to, by others than who made it. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(String caseNo, String userId) {
        return latestDecided(caseNo)
                .filter(Escalation::mayBeObjectedTo)
                .filter(decided -> !decided.outcome().by().equals(userId))
                .isPresent();
    }

    public void object(String caseNo, String text, String actor) {
        Escalation decided = latestDecided(caseNo).orElseThrow();
        decided.object(new Objection(text, actor, clock.instant()));
        timeline.record(
                decided, actor, "DECISION_OBJECTED", "对上级处理决定(%s)提出不同意见;决定仍须执行。".formatted(decided.escalationNo()));
    }

    private Optional<Escalation> latestDecided(String caseNo) {
        return escalations.findByCaseNoOrderByRaisedAtAscEscalationNoAsc(caseNo).stream()
                .filter(escalation -> escalation.outcome() != null)
                .max(Comparator.comparing(escalation -> escalation.outcome().at()));
    }
}
