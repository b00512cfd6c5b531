package org.shouwen.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.shouwen.application.ApplicationClock;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.application.Finding;
import org.shouwen.application.MaterialService;
import org.shouwen.catalogue.MaterialKind;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one notice of an application and what the client brings on it. Every use case is one transaction, the caller's
 * where there is one; {@code actor} is the user id of whoever does it.
 */
@Service
@Transactional
public class NoticeService {

    private final ApplicationService applications;
    private final MaterialService materials;
    private final ApplicationClock deadlines;
    private final Limits limits;
    private final WorkingCalendar calendar;
    private final NoticePapers papers;
    private final Clock clock;

    NoticeService(
            ApplicationService applications,
            MaterialService materials,
            ApplicationClock deadlines,
            Limits limits,
            WorkingCalendar calendar,
            NoticePapers papers,
            Clock clock) {
        this.applications = applications;
        this.materials = materials;
        this.deadlines = deadlines;
        this.limits = limits;
        this.calendar = calendar;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Issues and delivers the notice; it asks for exactly what the check found missing or defective.
     *
     * @throws Refusal NOTICE_ALREADY_ISSUED, NOTICE_WINDOW_CLOSED; NOTICE_INCOMPLETE where samples have to be handed over
     */
    public Waiting issue(String caseNo, NoticeSheet sheet, String actor) {
        materials.claimNotice(caseNo, sheet.words(), actor);
        ApplicationView application = applications.find(caseNo);
        requireSamples(application, sheet);
        int window = limits.get("supplementWindow");
        Instant deliveredAt = papers.issueNotice(
                application,
                sheet.words(),
                calendar.closingAfterWorkingDays(clock.instant(), window),
                sheet.delivery(),
                actor);
        deadlines.meet(caseNo, ApplicationDeadline.NOTICE, actor, "已一次性告知");
        return waitingUntil(deadlines.start(
                caseNo, ApplicationDeadline.SUPPLEMENT, Term.workingDays(window), deliveredAt, actor, "已一次性告知"));
    }

    /** Reminds the client once that half the time has passed. */
    public void remind(String caseNo) {
        materials.remind(caseNo);
    }

    /**
     * The client's clock stops until the office has checked what was brought.
     *
     * @param note what was brought; may be null
     * @return until when the office has to check it
     */
    public Instant receive(String caseNo, String note, String actor) {
        materials.receive(caseNo, note, actor);
        deadlines.pause(caseNo, ApplicationDeadline.SUPPLEMENT, actor, "收到补正材料");
        return deadlines.start(
                caseNo,
                ApplicationDeadline.SUPPLEMENT_CHECK,
                Term.workingDays(limits.get("supplementCheck")),
                clock.instant(),
                actor,
                "收到补正材料");
    }

    /**
     * @param found by the key that the material has in forms
     * @return whether everything the notice asks for is there now
     * @throws Refusal SUPPLEMENT_NOT_LISTED for a material that the notice does not ask for, or no longer
     */
    public boolean check(String caseNo, Map<String, Finding> found, String actor) {
        Map<String, Finding> findings =
                MaterialRows.byCode(applications.find(caseNo).materials(), found);
        boolean complete = materials.checkSupplement(caseNo, findings, actor);
        deadlines.meet(caseNo, ApplicationDeadline.SUPPLEMENT_CHECK, actor, "已核对补正材料");
        if (complete) {
            deadlines.meet(caseNo, ApplicationDeadline.SUPPLEMENT, actor, "已补齐");
        }
        return complete;
    }

    /** Hands out the same notice with what is still open, and counts the client's time on. */
    public Waiting giveOutstandingList(String caseNo, String actor) {
        Instant deadline = deadlines.resume(caseNo, ApplicationDeadline.SUPPLEMENT, actor, "已告知仍缺的项目");
        papers.reprintNotice(
                applications.find(caseNo),
                materials.noticeWords(caseNo),
                deadline,
                "已收到部分补正材料,本版列出仍缺的项目,没有增加新的要求。",
                actor);
        return waitingUntil(deadline);
    }

    public void lapse(String caseNo) {
        applications.lapse(caseNo);
    }

    /** When to remind of a deadline until which the client is waited for. */
    public Waiting waitingUntil(Instant deadline) {
        int left = Math.max(1, limits.get("supplementWindow") - limits.get("supplementReminder"));
        LocalDate day = calendar.subtractWorkingDays(calendar.dateOf(deadline), left);
        return new Waiting(deadline, calendar.opening(day));
    }

    private static void requireSamples(ApplicationView application, NoticeSheet sheet) {
        boolean formListed = application.outstanding().stream()
                .anyMatch(state -> state.material().kind() == MaterialKind.FORM);
        if (formListed && !sheet.samplesGiven()) {
            throw Refusal.of(
                    RefusalCode.NOTICE_INCOMPLETE, "samplesGiven", "告知书要求补正表格的,须把空白表格和样表提供给服务对象,请勾选「已提供空白表格和样表」。");
        }
    }
}
