package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one extension of an application: asked for, approved and told to the applicant before the deadline. */
@Service
@Transactional
public class ExtensionService {

    static final int MOST_DAYS = 10;
    static final String TOO_LATE = "办结期限已过,不能再延期;请向申请人说明原因及所需时间。";

    private final DelayRequests requests;
    private final Completions completions;
    private final ApplicationService applications;
    private final CompletionClock deadlines;
    private final CompletionPapers papers;
    private final Approvers approvers;
    private final CaseRegister register;
    private final Clock clock;

    ExtensionService(
            DelayRequests requests,
            Completions completions,
            ApplicationService applications,
            CompletionClock deadlines,
            CompletionPapers papers,
            Approvers approvers,
            CaseRegister register,
            Clock clock) {
        this.requests = requests;
        this.completions = completions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.papers = papers;
        this.approvers = approvers;
        this.register = register;
        this.clock = clock;
    }

    /** Why no extension can be asked for; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(String caseNo) {
        Completion completion = completions.findById(caseNo).orElse(null);
        if (completion == null) {
            return Optional.of(Refusal.of(RefusalCode.CASE_CLOSED, "该办件尚未受理,没有办结期限可以延长。"));
        }
        if (completion.isImmediate()) {
            return Optional.of(Refusal.of(RefusalCode.IMMEDIATE_NOT_EXTENDABLE, "即办事项应当即时办结,不能延期。"));
        }
        if (completion.isExtended()) {
            return Optional.of(Refusal.of(RefusalCode.EXTENSION_ALREADY_USED, "该申请已经延期一次,不能再次延期。"));
        }
        if (requests.findByOpenCaseNo(caseNo).isPresent()) {
            return Optional.of(Refusal.of(RefusalCode.EXTENSION_ALREADY_USED, "已有一份延期申请正在办理,不能重复申请。"));
        }
        DeadlineState state =
                deadlines.of(caseNo, ApplicationDeadline.COMPLETION).state();
        if (state == DeadlineState.PAUSED) {
            return Optional.of(Refusal.of(RefusalCode.PAUSE_NOT_ALLOWED, "计时已依法暂停,恢复计时后再申请延期。"));
        }
        return state == DeadlineState.RUNNING
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.EXTENSION_AFTER_DEADLINE, TOO_LATE));
    }

    /** @throws Refusal what {@link #obstacle} says */
    public void open(String caseNo) {
        obstacle(caseNo).ifPresent(refusal -> {
            throw refusal;
        });
        requests.saveAndFlush(new DelayRequest(caseNo, clock.instant()));
    }

    /**
     * @return user id of whoever decides about it
     * @throws Refusal EXTENSION_DAYS_INVALID for more days than the limit has; EXTENSION_AFTER_DEADLINE
     */
    public String explain(String caseNo, DelayExplained explained, String actor) {
        requireInTime(caseNo);
        int limit = applications.find(caseNo).item().handling().limit();
        if (explained.extraWorkingDays() > Math.min(MOST_DAYS, limit)) {
            throw Refusal.of(
                    RefusalCode.EXTENSION_DAYS_INVALID,
                    "extraWorkingDays",
                    "「所需时间」为1至%d个工作日,不能超过原办理时限。".formatted(Math.min(MOST_DAYS, limit)));
        }
        open(caseNo, explained, actor);
        return approvers.of(caseNo, actor);
    }

    private void open(String caseNo, DelayExplained explained, String actor) {
        request(caseNo).explain(explained, actor, clock.instant());
        register.record(
                caseNo,
                actor,
                "EXTENSION_REQUESTED",
                "申请延期%d个工作日,原因:%s。"
                        .formatted(
                                explained.extraWorkingDays(), explained.code().label()));
    }

    /**
     * @throws Refusal EXTENSION_AFTER_DEADLINE when the clock was faster; NOT_AUTHORISED for whoever requested it;
     *     FIELD_REQUIRED for a rejection without a comment
     */
    public void decide(String caseNo, boolean approved, String comment, String actor) {
        requireInTime(caseNo);
        request(caseNo).decide(approved, comment, actor, clock.instant());
        register.record(
                caseNo, actor, approved ? "EXTENSION_APPROVED" : "EXTENSION_REJECTED", approved ? "同意延期。" : "不同意延期。");
    }

    /** Tells the applicant, before the deadline moves. */
    public void tellApplicant(String caseNo) {
        DelayRequest request = request(caseNo);
        Instant dueAt = deadlines.of(caseNo, ApplicationDeadline.COMPLETION).dueAt();
        papers.delay(request, dueAt, deadlines.extended(dueAt, request.extraWorkingDays()));
        request.notified(clock.instant());
    }

    public void shift(String caseNo) {
        DelayRequest request = request(caseNo);
        request.done();
        completions.findById(caseNo).orElseThrow().extend(request.extraWorkingDays());
        deadlines.extend(
                caseNo,
                request.extraWorkingDays(),
                request.decidedBy(),
                request.reasonCode().label());
        register.record(
                caseNo,
                CaseEntry.SYSTEM,
                "DEADLINE_EXTENDED",
                "已告知申请人,办结期限延至%s。"
                        .formatted(deadlines.text(deadlines
                                .of(caseNo, ApplicationDeadline.COMPLETION)
                                .dueAt())));
    }

    /** Nobody decided before the deadline: that is a no. */
    public void expire(String caseNo) {
        request(caseNo)
                .expire(deadlines.of(caseNo, ApplicationDeadline.COMPLETION).dueAt());
        register.record(caseNo, CaseEntry.SYSTEM, "EXTENSION_EXPIRED", "办结期限已到,延期申请未获批准,自动驳回。");
    }

    private void requireInTime(String caseNo) {
        if (deadlines.isOver(caseNo, ApplicationDeadline.COMPLETION)) {
            throw Refusal.of(RefusalCode.EXTENSION_AFTER_DEADLINE, TOO_LATE);
        }
    }

    private DelayRequest request(String caseNo) {
        return requests.findByOpenCaseNo(caseNo)
                .orElseThrow(() -> new IllegalStateException("No extension is being asked for in " + caseNo));
    }
}
