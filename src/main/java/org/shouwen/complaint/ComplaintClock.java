package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.deadline.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What is due when: from receipt, whatever happens on the way; nothing extends it (R-094, R-095, A-14 … A-16). */
@Component
class ComplaintClock {

    /** Three working days, by the rules themselves and so no setting. */
    private static final int REPLY_DAYS = 3;

    private final CaseClock deadlines;
    private final WorkingCalendar calendar;
    private final Limits limits;
    private final Clock clock;

    ComplaintClock(CaseClock deadlines, WorkingCalendar calendar, Limits limits, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    Schedule registered(Complaint complaint, String actor) {
        Instant from = complaint.facts().receivedAt();
        Instant screening = screeningDueAt(from);
        Instant instruction =
                start(complaint, ComplaintDeadline.INSTRUCTION, days("complaintInstruction"), from, actor);
        Instant reply = start(complaint, ComplaintDeadline.REPLY, Term.workingDays(REPLY_DAYS), from, actor);
        complaint.outcome().dueAt(reply);
        return new Schedule(
                screening,
                instruction,
                calendar.closingAfterWorkingDays(from, limits.get("complaintReport")),
                opening(reply),
                reply,
                calendar.closingOfServiceDay(from),
                null,
                null);
    }

    /** Major and unsigned: the office waits for the statement, and answers from its receipt on. */
    Schedule awaitingStatement(Complaint complaint, String actor) {
        Instant now = clock.instant();
        stop(complaint, actor, "重大事项,等待署名书面材料");
        Instant statement = start(complaint, ComplaintDeadline.STATEMENT, days("complaintStatement"), now, actor);
        return new Schedule(null, null, null, null, null, null, statement, null);
    }

    /** Major: the leader sets the limit of the answer, until then the longest possible one holds. */
    Schedule major(Complaint complaint, String actor) {
        Instant from = complaint.statement().at();
        stop(complaint, actor, "重大事项,自收到署名书面材料起计算");
        Instant instruction =
                start(complaint, ComplaintDeadline.INSTRUCTION, days("complaintInstruction"), from, actor);
        Instant interim = start(complaint, ComplaintDeadline.INTERIM, days("complaintInterim"), from, actor);
        Instant reply = latestFinalLimit(complaint);
        complaint.outcome().dueAt(reply);
        return new Schedule(
                null,
                instruction,
                calendar.closingAfterWorkingDays(from, limits.get("complaintReport")),
                opening(reply),
                reply,
                null,
                null,
                interim);
    }

    /** @param finalLimit of a major complaint; null for others */
    Schedule instructed(Complaint complaint, Instant noticeDueAt, Instant finalLimit, String actor) {
        meet(complaint, ComplaintDeadline.INSTRUCTION, actor);
        Instant department =
                start(complaint, ComplaintDeadline.DEPARTMENT, Term.at(noticeDueAt), clock.instant(), actor);
        if (finalLimit != null) {
            complaint
                    .outcome()
                    .dueAt(start(complaint, ComplaintDeadline.REPLY, Term.at(finalLimit), clock.instant(), actor));
        }
        Instant reply = complaint.outcome().replyDeadline();
        return new Schedule(null, null, department, opening(reply), reply, null, null, null);
    }

    /** The department works its report over: until the next closing time, within the limit of the answer if that is to come. */
    Instant again(Complaint complaint, String actor) {
        Instant now = clock.instant();
        Instant next = calendar.closingAfterWorkingDays(now, 1);
        Instant limit = complaint.outcome().replyDeadline().isAfter(now)
                        && next.isAfter(complaint.outcome().replyDeadline())
                ? complaint.outcome().replyDeadline()
                : next;
        return start(complaint, ComplaintDeadline.DEPARTMENT, Term.at(limit), now, actor);
    }

    void meet(Complaint complaint, ComplaintDeadline deadline, String actor) {
        meet(complaint, deadline, clock.instant(), actor);
    }

    void meet(Complaint complaint, ComplaintDeadline deadline, Instant at, String actor) {
        deadlines.meet(complaint.number(), deadline.code(), at, actor, deadline.label());
    }

    void stop(Complaint complaint, String actor, String ground) {
        deadlines.stopAll(complaint.number(), clock.instant(), actor, ground);
    }

    /** When a department is to report, where the leader does not say otherwise; in any case a time to come. */
    Instant reportDueAt(Complaint complaint) {
        Instant from = complaint.isMajor()
                ? complaint.statement().at()
                : complaint.facts().receivedAt();
        Instant due = calendar.closingAfterWorkingDays(from, limits.get("complaintReport"));
        Instant now = clock.instant();
        return due.isAfter(now) ? due : calendar.closingAfterWorkingDays(now, 1);
    }

    /** When a limit that somebody sets ends at the latest. */
    Instant latestFinalLimit(Complaint complaint) {
        return calendar.closingAfterCalendarDays(complaint.statement().at(), limits.get("complaintFinal"));
    }

    Instant latestReopening(Complaint complaint) {
        return calendar.closingAfterWorkingDays(complaint.outcome().reply().at(), limits.get("complaintReopen"));
    }

    /** Until closing time; what comes later, until noon of the next working day. */
    private Instant screeningDueAt(Instant receivedAt) {
        LocalDate day = calendar.dateOf(receivedAt);
        return calendar.isWorkingDay(day) && !receivedAt.isAfter(calendar.closing(day))
                ? calendar.closing(day)
                : calendar.noon(calendar.nextWorkingDay(day));
    }

    Instant opening(Instant dueAt) {
        return calendar.opening(calendar.dateOf(dueAt));
    }

    private Term days(String limit) {
        return Term.workingDays(limits.get(limit));
    }

    private Instant start(Complaint complaint, ComplaintDeadline deadline, Term term, Instant from, String actor) {
        return deadlines
                .start(complaint.number(), deadline.code(), term, from, actor, deadline.label())
                .dueAt();
    }
}
