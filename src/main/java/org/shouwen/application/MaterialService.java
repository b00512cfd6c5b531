package org.shouwen.application;

import java.time.Clock;
import java.util.Map;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The materials of applications: checked one by one, asked for once, supplied. Every use case is one transaction, the
 * caller's where there is one.
 */
@Service
@Transactional
public class MaterialService {

    private final Applications applications;
    private final OneTimeNotices notices;
    private final CaseRegister register;
    private final Clock clock;

    MaterialService(Applications applications, OneTimeNotices notices, CaseRegister register, Clock clock) {
        this.applications = applications;
        this.notices = notices;
        this.register = register;
        this.clock = clock;
    }

    /** @param findings by material code */
    public void check(String caseNo, Map<String, Finding> findings, String actor) {
        application(caseNo).checked(findings, actor, clock.instant());
    }

    /**
     * Claims the one notice of the application: from now on it asks for what is missing or defective and for nothing else.
     *
     * @throws Refusal NOTICE_ALREADY_ISSUED when there is one, whoever asks and from wherever; NOTICE_WINDOW_CLOSED when
     *     the application counts as accepted because none came in time
     */
    public void claimNotice(String caseNo, NoticeWords words, String actor) {
        applications.lock(caseNo);
        refuseNotice(caseNo);
        Application application = application(caseNo);
        application.noticeIssued();
        try {
            notices.saveAndFlush(new OneTimeNotice(caseNo, words, actor, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw alreadyIssued();
        }
        register.status(caseNo, application.status().name(), actor, "NOTIFIED", "已一次性告知应补正的材料。");
    }

    /**
     * Refuses a further notice; does nothing where the first one may still be issued.
     *
     * @throws Refusal as {@link #claimNotice}
     */
    @Transactional(readOnly = true)
    public void refuseNotice(String caseNo) {
        if (notices.existsByApplicationNo(caseNo)) {
            throw alreadyIssued();
        }
        if (application(caseNo).isDeemedAccepted()) {
            throw Refusal.of(RefusalCode.NOTICE_WINDOW_CLOSED, "一次性告知期限已过,该申请已视为受理,不能再告知补正。");
        }
    }

    /** What the one notice says besides its list. */
    @Transactional(readOnly = true)
    public NoticeWords noticeWords(String caseNo) {
        return notices.findByApplicationNo(caseNo).orElseThrow().words();
    }

    /** The client has brought something; until it has been checked it is the office's turn. */
    public void receive(String caseNo, String note, String actor) {
        application(caseNo).supplementReceived(clock.instant());
        register.record(caseNo, actor, "SUPPLEMENT_RECEIVED", note == null ? "收到补正材料。" : "收到补正材料:%s。".formatted(note));
    }

    /**
     * @param findings by code, of materials the notice lists and that were still open
     * @return whether nothing is open any more
     * @throws Refusal SUPPLEMENT_NOT_LISTED for any other material
     */
    public boolean checkSupplement(String caseNo, Map<String, Finding> findings, String actor) {
        boolean complete = application(caseNo).supplementChecked(findings, actor, clock.instant());
        register.record(caseNo, actor, "SUPPLEMENT_CHECKED", complete ? "补正材料已经补齐。" : "补正材料仍未补齐,已告知仍缺的项目。");
        return complete;
    }

    /** Reminds the client to bring what is missing; only the first time. */
    public void remind(String caseNo) {
        if (application(caseNo).remind(clock.instant())) {
            register.record(caseNo, CaseEntry.SYSTEM, "SUPPLEMENT_DUE_SOON", "补正期限已经过半,请联系服务对象按告知书补正材料。");
        }
    }

    /**
     * Takes a material that was missing when the application came to count as accepted.
     *
     * @throws Refusal FIELD_INVALID when it is there already
     */
    public void supplyLater(String caseNo, String code, String actor) {
        application(caseNo).suppliedLater(code, actor, clock.instant());
        register.record(caseNo, actor, "SUPPLEMENT_RECEIVED", "收到受理后补交的材料。");
    }

    /** The office overlooked a material and settles it without the client, who need not bring it. */
    public void exempt(String caseNo, String code, String reason, String actor, String text) {
        application(caseNo).exempt(code, reason, actor, clock.instant());
        register.record(caseNo, actor, "MATERIAL_EXEMPTED", text);
        recordViolation(caseNo, "材料审核有遗漏,由负责人处理。");
    }

    /** The office overlooked a material that the client alone can bring: the notice is corrected, with an apology. */
    public void addToNotice(String caseNo, String code, String defect, String actor) {
        application(caseNo).addToNotice(code, new Finding(CheckResult.MISSING, defect), actor, clock.instant());
        register.record(caseNo, actor, "NOTICE_CORRECTED", "一次性告知书有遗漏,经负责人决定更正告知并致歉。");
        recordViolation(caseNo, "一次性告知有遗漏,违反一次性告知规定。");
    }

    /** Enters a breach of the rules by the office into the timeline, for the assessment. */
    public void recordViolation(String caseNo, String text) {
        register.record(caseNo, CaseEntry.SYSTEM, CaseEntry.VIOLATION, text);
    }

    private Application application(String caseNo) {
        return applications.findById(caseNo).orElseThrow(() -> ApplicationService.notAnApplication(caseNo));
    }

    private static Refusal alreadyIssued() {
        return Refusal.of(RefusalCode.NOTICE_ALREADY_ISSUED, "该申请已经出具一次性告知书,不能再次告知。");
    }
}
