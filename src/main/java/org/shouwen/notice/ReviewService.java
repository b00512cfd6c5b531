package org.shouwen.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shouwen.application.ApplicationClock;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationService;
import org.shouwen.application.ApplicationView;
import org.shouwen.application.CheckResult;
import org.shouwen.application.Finding;
import org.shouwen.application.MaterialService;
import org.shouwen.application.Returned;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.ClientSource;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.document.Delivery;
import org.shouwen.security.Masking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The review of an application from its receipt to acceptance, return or guidance. Every use case is one transaction, the
 * caller's where there is one; {@code actor} is the user id of whoever does it.
 */
@Service
@Transactional
public class ReviewService {

    static final String MISSED = "收到申请材料后逾期未审核告知,违反一次性告知规定。";

    private final ApplicationService applications;
    private final MaterialService materials;
    private final ApplicationClock deadlines;
    private final Limits limits;
    private final CheckRules rules;
    private final NoticePapers papers;
    private final WayElsewhere elsewhere;
    private final CaseRegister register;
    private final ObjectProvider<ClientSource> clients;

    ReviewService(
            ApplicationService applications,
            MaterialService materials,
            ApplicationClock deadlines,
            Limits limits,
            CheckRules rules,
            NoticePapers papers,
            WayElsewhere elsewhere,
            CaseRegister register,
            ObjectProvider<ClientSource> clients) {
        this.applications = applications;
        this.materials = materials;
        this.deadlines = deadlines;
        this.limits = limits;
        this.rules = rules;
        this.papers = papers;
        this.elsewhere = elsewhere;
        this.register = register;
        this.clients = clients;
    }

    /** @param receivedAt when the materials arrived, from which the window counts */
    public Opened open(String intakeNo, String itemCode, Instant receivedAt, String actor) {
        ApplicationView application = applications.open(intakeNo, itemCode, receivedAt, actor);
        int window = limits.get("noticeWindow");
        Instant deadline = deadlines.start(
                application.caseNo(),
                ApplicationDeadline.NOTICE,
                Term.workingDays(window),
                receivedAt,
                actor,
                "收到申请材料");
        return new Opened(
                application.caseNo(),
                title(application),
                deadline,
                deadlines.warningBefore(deadline, window),
                application.item().handling().deemedAcceptance());
    }

    /** What the case is called in lists: short, and without a whole name. */
    private String title(ApplicationView application) {
        String client = clients.stream()
                .flatMap(source -> source.clientOf(register.find(application.caseNo())).stream())
                .findFirst()
                .map(known -> " " + Masking.name(known.name()))
                .orElse("");
        return application.caseNo() + " " + application.item().name() + client;
    }

    /**
     * Takes the check of every material and says what follows from it. What can be put right at the counter is put right
     * before anything is told in writing.
     *
     * @param found by the key that the material has in forms
     * @throws org.shouwen.refusal.Refusal as {@link CheckRules#require}
     */
    public ReviewResult review(String caseNo, Map<String, Finding> found, EligibilityFound eligibility, String actor) {
        if (eligibility == EligibilityFound.NOT_OURS) {
            return ReviewResult.NOT_OURS;
        }
        ApplicationView application = applications.find(caseNo);
        Map<String, Finding> findings = MaterialRows.byCode(application.materials(), found);
        rules.require(application.item(), findings);
        materials.check(caseNo, findings, actor);
        register.record(caseNo, actor, "MATERIALS_CHECKED", "已逐项核对申请材料。");
        if (eligibility == EligibilityFound.INELIGIBLE) {
            return ReviewResult.INELIGIBLE;
        }
        if (findings.values().stream().anyMatch(finding -> finding.result() == CheckResult.CORRECTABLE_ON_SPOT)) {
            return ReviewResult.CORRECT_ON_SPOT;
        }
        boolean incomplete =
                findings.values().stream().anyMatch(finding -> finding.result().isOutstanding());
        return incomplete ? ReviewResult.INCOMPLETE : ReviewResult.COMPLETE;
    }

    /** Reminds of an application that has to be reviewed soon. */
    public void remind(String caseNo) {
        register.record(caseNo, CaseEntry.SYSTEM, "NOTICE_DUE_SOON", "一次性告知期限将到,请承办人尽快审核申请材料。");
    }

    /** The window has passed and nobody has told the client anything. */
    public void noticeMissed(String caseNo) {
        materials.recordViolation(caseNo, MISSED);
    }

    /** @return when it counts as accepted */
    public Instant deemAccept(String caseNo) {
        return applications.deemAccept(caseNo);
    }

    /** Accepts the application and hands out the receipt with the promised limit. */
    public Instant accept(String caseNo, String actor) {
        deadlines.meet(caseNo, ApplicationDeadline.NOTICE, actor, "材料齐全");
        Instant acceptedAt = applications.accept(caseNo, actor);
        papers.issueReceipt(applications.find(caseNo), actor);
        return acceptedAt;
    }

    /** Gives the application back in writing. */
    public void giveBack(String caseNo, Returned returned, Delivery delivery, String actor) {
        deadlines.meet(caseNo, ApplicationDeadline.NOTICE, actor, "已告知退件");
        papers.issueReturn(applications.find(caseNo), returned, delivery, actor);
        applications.giveBack(caseNo, returned, actor);
    }

    /** Tells the client who deals with it. */
    public void guide(String caseNo, GuidanceGiven given, String actor) {
        deadlines.meet(caseNo, ApplicationDeadline.NOTICE, actor, "已告知受理部门");
        applications.guide(caseNo, elsewhere.complete(given), actor);
    }

    /** @param note what the client said; may be null */
    public void withdraw(String caseNo, String note, String actor) {
        applications.withdraw(caseNo, Optional.ofNullable(note).orElse("服务对象撤回申请"), actor);
    }
}
