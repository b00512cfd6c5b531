package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationResult;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.catalogue.Handling;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.deadline.DueTimes;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens with an accepted application until its result is known. Every use case is one transaction, the caller's
 * where there is one; {@code actor} is the user id of whoever does it. Every instant is that of the server's clock.
 */
@Service
@Transactional
public class CompletionService {

    private final Completions completions;
    private final ApplicationService applications;
    private final OpinionService opinions;
    private final CompletionClock deadlines;
    private final CompletionPapers papers;
    private final Approvers approvers;
    private final CaseRegister register;
    private final Limits limits;
    private final Clock clock;

    CompletionService(
            Completions completions,
            ApplicationService applications,
            OpinionService opinions,
            CompletionClock deadlines,
            CompletionPapers papers,
            Approvers approvers,
            CaseRegister register,
            Limits limits,
            Clock clock) {
        this.completions = completions;
        this.applications = applications;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.papers = papers;
        this.approvers = approvers;
        this.register = register;
        this.limits = limits;
        this.clock = clock;
    }

    /** Starts the clock, from the acceptance; a case deemed accepted may be due already. */
    public HandlingPlan start(String caseNo) {
        ApplicationView application = applications.find(caseNo);
        Handling handling = application.item().handling();
        completions.save(new Completion(caseNo, handling.type()));
        Instant dueAt = deadlines.startCompletion(caseNo, handling, application.acceptedAt());
        Instant firstStepDueAt = hasFirstReview(handling)
                ? deadlines.start(
                        caseNo,
                        ApplicationDeadline.FIRST_REVIEW,
                        CompletionClock.term(handling.unit(), handling.firstReviewLimit()),
                        application.acceptedAt(),
                        "受理")
                : dueAt;
        CaseView file = register.find(caseNo);
        record(caseNo, CaseEntry.SYSTEM, "CLOCK_STARTED", "开始计时,办结期限%s。".formatted(deadlines.text(dueAt)));
        return new HandlingPlan(
                file.responsibleClerk(),
                file.priority(),
                handling.type(),
                handling.reportUpward(),
                dueAt,
                deadlines.warningAt(handling.limit(), dueAt),
                firstStepDueAt);
    }

    /** Whether the first review has a limit of its own. */
    private static boolean hasFirstReview(Handling handling) {
        return handling.reportUpward()
                && handling.firstReviewLimit() != null
                && handling.firstReviewLimit() < handling.limit();
    }

    /** @return when the deadline warning comes if the case is due then */
    public Instant warningAt(String caseNo, Instant dueAt) {
        return deadlines.warningAt(applications.find(caseNo).item().handling().limit(), dueAt);
    }

    /** Does nothing when it is too late for a warning. */
    public void remind(String caseNo) {
        if (deadlines.of(caseNo, ApplicationDeadline.COMPLETION).state() == DeadlineState.RUNNING) {
            record(caseNo, CaseEntry.SYSTEM, "DEADLINE_NEAR", "办结期限将到,请承办人按时办结;不能按时办结的,请在期限前申请延期。");
        }
    }

    /** @return when the applicant has to be told at the latest why it takes longer */
    public Instant overdue(String caseNo) {
        Instant dueAt = deadlines.of(caseNo, ApplicationDeadline.COMPLETION).dueAt();
        if (completion(caseNo).missed(dueAt)) {
            applications.overdue(caseNo, "办结期限%s已过,尚未办结。".formatted(deadlines.text(dueAt)));
            deadlines.start(
                    caseNo,
                    ApplicationDeadline.LATE_EXPLANATION,
                    Term.workingDays(limits.get("lateExplanation")),
                    clock.instant(),
                    "逾期未办结");
        }
        return deadlines.of(caseNo, ApplicationDeadline.LATE_EXPLANATION).dueAt();
    }

    /** The duty to tell the applicant remains after the deadline; the case stays overdue. */
    public void explainLate(String caseNo, String reason, int neededWorkingDays, String method, String actor) {
        completion(caseNo).explainLate(reason, neededWorkingDays, clock.instant());
        deadlines.meet(caseNo, ApplicationDeadline.LATE_EXPLANATION, actor, "已向申请人说明");
        record(
                caseNo,
                actor,
                "LATE_EXPLAINED",
                "已%s向申请人说明未能按时办结的具体原因,并告知还需要%d个工作日。".formatted(method, neededWorkingDays));
    }

    /** @return when the file has to be reported to the bureau */
    public Instant firstReview(String caseNo, String opinion, String actor) {
        completion(caseNo).firstReviewed(opinion, clock.instant());
        deadlines.meet(caseNo, ApplicationDeadline.FIRST_REVIEW, actor, "初步审查完毕");
        applications.handle(caseNo, actor, "FIRST_REVIEWED", "初步审查完毕。");
        return deadlines.start(
                caseNo,
                ApplicationDeadline.REPORT_UPWARD,
                Term.workingDays(limits.get("reportUpward")),
                clock.instant(),
                "初步审查完毕");
    }

    public void reported(String caseNo, String note, String actor) {
        completion(caseNo).reported(note, clock.instant());
        deadlines.meet(caseNo, ApplicationDeadline.REPORT_UPWARD, actor, "已上报");
        record(caseNo, actor, "REPORTED_UPWARD", "已将材料上报:%s。".formatted(note));
    }

    /**
     * @return user id of whoever has to decide, empty where the departments agree
     * @throws Refusal OPINION_MISSING while a department has said nothing and was not replaced or released
     */
    public Optional<String> consolidate(String caseNo, String summary, String actor) {
        Optional<String> adjudicator =
                opinions.needAdjudication(caseNo) ? Optional.of(approvers.of(caseNo, actor)) : Optional.empty();
        completion(caseNo).consolidate(summary);
        record(caseNo, actor, "OPINIONS_CONSOLIDATED", "会办意见已汇总" + (adjudicator.isPresent() ? ",提请负责人裁定。" : "。"));
        return adjudicator;
    }

    public void adjudicate(String caseNo, ApplicationResult decision, String reason, String actor) {
        completion(caseNo).adjudicate(new Adjudication(decision, reason, actor, clock.instant()));
        record(caseNo, actor, "ADJUDICATED", "负责人裁定:%s。".formatted(decision.label()));
    }

    /**
     * The result, now; whether it is in time is judged at this instant.
     *
     * @throws Refusal OPINION_MISSING as {@link #consolidate}; what {@code Completion} refuses
     */
    public void decide(String caseNo, DecisionGiven given, String actor) {
        opinions.requireComplete(caseNo);
        Completion completion = completion(caseNo);
        completion.decide(given, actor);
        Instant now = clock.instant();
        applications.decide(caseNo, given.result(), actor);
        deadlines.meet(caseNo, ApplicationDeadline.COMPLETION, actor, "已作出办理结果");
        DeadlineView inForce = deadlines.of(caseNo, ApplicationDeadline.COMPLETION);
        Instant original = deadlines.originalDueAt(caseNo);
        completion.judge(
                inForce.dueAt(), inForce.state() == DeadlineState.MET_LATE, original, DueTimes.isLate(original, now));
    }

    /** Tells the client the result, in writing. */
    public void notifyResult(String caseNo, ResultDelivery delivery) {
        papers.result(completion(caseNo), delivery);
    }

    public void close(String caseNo) {
        applications.complete(caseNo, completion(caseNo).isLate());
    }

    private void record(String caseNo, String actor, String event, String text) {
        register.record(caseNo, actor, event, text);
    }

    private Completion completion(String caseNo) {
        return completions
                .findById(caseNo)
                .orElseThrow(() -> new IllegalArgumentException("No accepted application " + caseNo));
    }
}
