package org.shouwen.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * How long each level has: working days, and at the counter minutes of office time. The ledger knows it under the
 * number of the report, since a case may have several.
 */
@Component
class EscalationClock {

    static final String LEVEL = "escalationLevel";

    private final CaseClock ledger;
    private final WorkingCalendar calendar;
    private final Limits limits;
    private final Clock clock;

    EscalationClock(CaseClock ledger, WorkingCalendar calendar, Limits limits, Clock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    Instant start(String escalationNo, EscalationReason reason, int level) {
        return ledger.start(escalationNo, LEVEL + level, term(reason), clock.instant(), CaseEntry.SYSTEM, "上报上级处理")
                .dueAt();
    }

    void stop(String escalationNo, String ground) {
        ledger.stopAll(escalationNo, clock.instant(), CaseEntry.SYSTEM, ground);
    }

    private Term term(EscalationReason reason) {
        return reason.isOnSite()
                ? Term.at(calendar.addWorkingTime(clock.instant(), Duration.ofMinutes(limits.get("escalationOnSite"))))
                : Term.workingDays(limits.get(LEVEL));
    }
}
