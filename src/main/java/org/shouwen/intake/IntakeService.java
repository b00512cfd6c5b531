package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.Term;
import org.shouwen.refusal.Refusal;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens with an intake from its registration to its outcome. Every use case is one transaction, the caller's where
 * there is one; {@code actor} is the user id of whoever does it.
 */
@Service
@Transactional
public class IntakeService {

    private final Intakes intakes;
    private final CaseRegister register;
    private final IntakeClock deadlines;
    private final IntakeSteps steps;
    private final Colleagues colleagues;
    private final ApplicationService applications;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeService(
            Intakes intakes,
            CaseRegister register,
            IntakeClock deadlines,
            IntakeSteps steps,
            Colleagues colleagues,
            ApplicationService applications,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intakes = intakes;
        this.register = register;
        this.deadlines = deadlines;
        this.steps = steps;
        this.colleagues = colleagues;
        this.applications = applications;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    public IntakeProgress classify(String caseNo, Classification classification, String actor) {
        Intake intake = intake(caseNo);
        record(
                caseNo,
                steps.classify(intake, classification, register.find(caseNo).officeId(), actor));
        return IntakeProgress.of(
                intake, Optional.ofNullable(intake.routing().colleague()).orElse(actor), null);
    }

    /** Gives the one full answer, at once or within a promise. */
    public void answer(String caseNo, AnswerGiven given, String actor) {
        Intake intake = intake(caseNo);
        record(caseNo, steps.answer(intake, given, actor));
        deadlines.done(intake, actor, "已答复服务对象");
    }

    /**
     * Promises an answer for later.
     *
     * @throws Refusal CONTACT_REQUIRED when the client could not be reached then
     */
    public void promise(String caseNo, ReplyLater later, String actor) {
        Intake intake = intake(caseNo);
        intake.promise(later);
        deadlines.start(intake, IntakeDeadline.PROMISED_REPLY, Term.at(later.promisedAt()), actor, "承诺答复时间");
        register.status(
                caseNo,
                intake.status().name(),
                actor,
                "REPLY_PROMISED",
                "不能当场答复,承诺于%s前一次性答复。".formatted(ChineseTime.of(later.promisedAt(), clock.getZone())));
    }

    /**
     * Notes whether the colleague was reached; if so, the colleague takes over from now on.
     *
     * @param at when; not in the future
     * @throws Refusal HANDOVER_INVALID when the records of absences say otherwise
     */
    public void colleagueContacted(String caseNo, ContactResult result, Instant at, String actor) {
        Intake intake = intake(caseNo);
        intake.reroute().contacted(result, at);
        String name = staff.nameOf(intake.routing().colleague());
        record(
                caseNo,
                new CaseEntry(
                        actor,
                        "COLLEAGUE_CONTACTED",
                        "%s联系%s:%s。".formatted(ChineseTime.of(at, clock.getZone()), name, result.label())));
        if (result == ContactResult.ON_BUSINESS_TRIP) {
            colleagues.requireOnTrip(intake.routing().colleague());
        }
        if (result == ContactResult.REACHED) {
            colleagues.requirePresent(intake.routing().colleague());
            intake.reroute().transfer(actor);
            register.transferTo(caseNo, intake.routing().colleague(), actor, "已联系上相关人员,由其接办");
        }
    }

    /** Whether the deadline of the day is over, and what was due then has not been done. */
    @Transactional(readOnly = true)
    public boolean isSameDayMissed(String caseNo) {
        return intake(caseNo).runningDeadline() == IntakeDeadline.INTAKE_DUE && !isDueLater(caseNo);
    }

    /** Whether a deadline of the day runs to a later instant, or may yet be set because the head is being asked. */
    @Transactional(readOnly = true)
    public boolean isSameDayToCome(String caseNo) {
        Intake intake = intake(caseNo);
        return intake.routing().isWithHead()
                || intake.runningDeadline() == IntakeDeadline.INTAKE_DUE && isDueLater(caseNo);
    }

    private boolean isDueLater(String caseNo) {
        return register.find(caseNo).dueAt().isAfter(clock.instant());
    }

    /** The client was told where to complain about staff; only that and when is recorded. */
    public void passToComplaintOffice(String caseNo) {
        Intake intake = intake(caseNo);
        intake.passedOn(clock.instant());
        register.close(
                caseNo,
                intake.status().name(),
                register.find(caseNo).firstAskedClerk(),
                "PASSED_ON",
                "已告知服务对象投诉受理部门(局社管办)和投诉电话。");
    }

    /** Reminds of a promised reply that is due soon. */
    public void remind(String caseNo) {
        record(caseNo, new CaseEntry(CaseEntry.SYSTEM, "REPLY_DUE_SOON", "承诺答复时间将到,请承办人按时答复。"));
    }

    public void guide(String caseNo, GuidanceGiven given, String actor) {
        Intake intake = intake(caseNo);
        record(caseNo, steps.guide(intake, given, actor));
        deadlines.done(intake, actor, "已告知受理部门");
    }

    /** The client wants nothing more; materials are the client's to take back. */
    public void withdraw(String caseNo, String note, String actor) {
        Intake intake = intake(caseNo);
        intake.withdraw(clock.instant(), note);
        deadlines.cancel(intake, actor, "服务对象撤回");
        applications.withdrawAllOf(caseNo, note, actor);
        register.close(caseNo, intake.status().name(), actor, "WITHDRAWN", "服务对象撤回,事项终止。");
    }

    /** Files the intake under its outcome, which was recorded before or is that of its application. */
    public void close(String caseNo) {
        Intake intake = intake(caseNo);
        intake.concludeApplication(clock.instant());
        if (!intake.isSettled()) {
            throw new IllegalStateException("An intake without an outcome is not closed: " + caseNo);
        }
        register.close(
                caseNo,
                intake.status().name(),
                CaseEntry.SYSTEM,
                "CLOSED",
                "办结,结果:%s;已生成满意度评价邀请。".formatted(intake.status().label()));
        events.publishEvent(new IntakeClosed(caseNo));
    }

    private void record(String caseNo, CaseEntry entry) {
        register.record(caseNo, entry.actor(), entry.event(), entry.text());
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
    }
}
