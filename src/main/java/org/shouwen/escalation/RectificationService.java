package org.shouwen.escalation;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that something is put right, and takes what came of it. */
@Service
@Transactional
public class RectificationService {

    private final Rectifications rectifications;
    private final EscalationTimeline timeline;
    private final Escalations escalations;
    private final CaseRegister register;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RectificationService(
            Rectifications rectifications,
            EscalationTimeline timeline,
            Escalations escalations,
            CaseRegister register,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.timeline = timeline;
        this.escalations = escalations;
        this.register = register;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** By closing time of the day that the supervisor set. */
    void order(Escalation escalation) {
        String clerk = escalation.subjects().stream()
                .findFirst()
                .or(() -> register.lookUp(escalation.caseNo()).map(CaseView::responsibleClerk))
                .orElseThrow();
        Instant dueAt = calendar.closing(escalation.outcome().dueOn());
        rectifications.save(new Rectification(escalation, clerk, dueAt));
        events.publishEvent(new RectificationOrdered(
                escalation.escalationNo(), escalation.caseNo(), escalation.officeId(), clerk, dueAt));
    }

    public void done(String escalationNo, String result, String actor) {
        rectifications.findById(escalationNo).orElseThrow().done(result, clock.instant());
        timeline.record(
                escalations.findById(escalationNo).orElseThrow(),
                actor,
                "RECTIFIED",
                "已按要求整改(%s)。".formatted(escalationNo));
    }
}
