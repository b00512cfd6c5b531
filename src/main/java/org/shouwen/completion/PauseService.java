package org.shouwen.completion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal procedures that stop the clock of an application: those its item names, each once, with the head's approval. */
@Service
@Transactional
public class PauseService {

    private final ClockPauses pauses;
    private final Completions completions;
    private final ApplicationService applications;
    private final CompletionClock deadlines;
    private final Approvers approvers;
    private final CaseRegister register;
    private final Clock clock;

    PauseService(
            ClockPauses pauses,
            Completions completions,
            ApplicationService applications,
            CompletionClock deadlines,
            Approvers approvers,
            CaseRegister register,
            Clock clock) {
        this.pauses = pauses;
        this.completions = completions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.approvers = approvers;
        this.register = register;
        this.clock = clock;
    }

    /** Why the clock cannot be stopped; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(String caseNo) {
        Completion completion = completions.findById(caseNo).orElse(null);
        if (completion == null) {
            return Optional.of(Refusal.of(RefusalCode.CASE_CLOSED, "该办件尚未受理,没有办结期限可以暂停。"));
        }
        if (completion.isImmediate()) {
            return Optional.of(Refusal.of(RefusalCode.IMMEDIATE_NOT_EXTENDABLE, "即办事项应当即时办结,不能暂停计时。"));
        }
        if (pauses.findByOpenCaseNo(caseNo).isPresent()) {
            return Optional.of(notAllowed("计时已经暂停,或者已有一份暂停申请正在办理。"));
        }
        if (unusedGrounds(caseNo).isEmpty()) {
            return Optional.of(notAllowed("该事项没有可以暂停计时的法定情形,或者每种情形都已用过一次。"));
        }
        boolean runs = deadlines.of(caseNo, ApplicationDeadline.COMPLETION).state() == DeadlineState.RUNNING;
        return runs ? Optional.empty() : Optional.of(notAllowed("办结期限已过,不能再暂停计时。"));
    }

    /** @throws Refusal what {@link #obstacle} says */
    public void open(String caseNo) {
        obstacle(caseNo).ifPresent(refusal -> {
            throw refusal;
        });
        pauses.saveAndFlush(new ClockPause(caseNo, clock.instant()));
    }

    /** The legal grounds of the item that have not stopped the clock yet. */
    @Transactional(readOnly = true)
    public List<String> unusedGrounds(String caseNo) {
        List<String> used = pauses.findByCaseNoOrderById(caseNo).stream()
                .filter(ClockPause::isUsed)
                .map(ClockPause::legalGround)
                .toList();
        return applications.find(caseNo).item().handling().pauseGrounds().stream()
                .filter(ground -> !used.contains(ground))
                .toList();
    }

    /**
     * @return user id of whoever decides about it
     * @throws Refusal PAUSE_NOT_ALLOWED for a ground that the item does not have or that was used; FIELD_INVALID for a
     *     planned end in the past
     */
    public String explain(String caseNo, String ground, LocalDate plannedResume, String actor) {
        if (!unusedGrounds(caseNo).contains(ground)) {
            throw notAllowed("「法定情形」应为该事项列明、且尚未用过的情形。");
        }
        if (plannedResume.isBefore(LocalDate.now(clock))) {
            throw Refusal.of(RefusalCode.FIELD_INVALID, "plannedResume", "「预计恢复日期」不能早于今天。");
        }
        pause(caseNo).explain(ground, plannedResume, actor);
        register.record(caseNo, actor, "PAUSE_REQUESTED", "申请暂停计时,法定情形:%s。".formatted(ground));
        return approvers.of(caseNo, actor);
    }

    /**
     * @throws Refusal NOT_AUTHORISED for whoever requested it; FIELD_REQUIRED for a rejection without a comment
     */
    public void decide(String caseNo, boolean approved, String comment, String actor) {
        pause(caseNo).decide(approved, comment, actor);
        register.record(
                caseNo, actor, approved ? "PAUSE_APPROVED" : "PAUSE_REJECTED", approved ? "同意暂停计时。" : "不同意暂停计时。");
    }

    /**
     * @return closing time of the day on which it shall end
     * @throws Refusal PAUSE_NOT_ALLOWED when the deadline has passed in the meantime
     */
    public Instant stop(String caseNo) {
        ClockPause pause = pause(caseNo);
        deadlines.pause(caseNo, pause.decidedBy(), pause.legalGround());
        pause.stopped(clock.instant());
        applications.pause(caseNo, pause.decidedBy(), "依法暂停计时,法定情形:%s。".formatted(pause.legalGround()));
        return deadlines.closing(pause.plannedResume());
    }

    public void resume(String caseNo, String actor) {
        ClockPause pause = pause(caseNo);
        pause.resumed(clock.instant());
        deadlines.resume(caseNo, actor, pause.legalGround() + "结束");
        applications.resume(
                caseNo,
                actor,
                "%s结束,恢复计时,办结期限%s。"
                        .formatted(
                                pause.legalGround(),
                                deadlines.text(deadlines
                                        .of(caseNo, ApplicationDeadline.COMPLETION)
                                        .dueAt())));
    }

    @Transactional(readOnly = true)
    public boolean isPaused(String caseNo) {
        return pauses.findByOpenCaseNo(caseNo).filter(ClockPause::isRunning).isPresent();
    }

    private ClockPause pause(String caseNo) {
        return pauses.findByOpenCaseNo(caseNo)
                .orElseThrow(() -> new IllegalStateException("No pause is being asked for in " + caseNo));
    }

    private static Refusal notAllowed(String sentence) {
        return Refusal.of(RefusalCode.PAUSE_NOT_ALLOWED, "legalGround", sentence);
    }
}
