package org.shouwen.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.ItemRef;
import org.shouwen.casefile.NewCase;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.catalogue.Material;
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.deadline.CaseClock;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of applications. Every use case is one transaction, the caller's where there is one; {@code actor} is the
 * user id of whoever does it, or {@link CaseEntry#SYSTEM}. Register, timeline and deadlines follow; running deadlines are
 * the caller's to start and to meet, those of an application that ends are cancelled here.
 */
@Service
@Transactional
public class ApplicationService {

    private final Applications applications;
    private final ApplicationKind kind;
    private final CaseRegister register;
    private final CaseClock deadlines;
    private final Catalogue catalogue;
    private final Clock clock;

    ApplicationService(
            Applications applications,
            ApplicationKind kind,
            CaseRegister register,
            CaseClock deadlines,
            Catalogue catalogue,
            Clock clock) {
        this.applications = applications;
        this.kind = kind;
        this.register = register;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Opens an application as a case of its own under the intake it came out of, for the item as it is published now.
     *
     * @param receivedAt when the materials arrived; deadlines count from here
     * @throws Refusal ITEM_NOT_PUBLISHED when the office does not offer the item
     */
    public ApplicationView open(String intakeNo, String itemCode, Instant receivedAt, String responsibleClerk) {
        CaseView intake = register.find(intakeNo);
        ServiceItem item = catalogue
                .published(intake.officeId(), itemCode)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.ITEM_NOT_PUBLISHED, "itemCode", "「所涉事项」不是本所现行公布的事项,请按咨询登记或引导到有关部门。"));
        String caseNo = register.open(new NewCase(
                kind,
                intakeNo,
                ApplicationStatus.RECEIVED.name(),
                intake.officeId(),
                intake.windowId(),
                intake.firstAskedClerk(),
                responsibleClerk,
                "申请",
                new ItemRef(item.code(), item.version(), item.name()),
                intake.channel(),
                intake.priority(),
                null,
                receivedAt,
                null,
                List.of(new CaseEntry(
                        responsibleClerk,
                        "RECEIVED",
                        "收到%s的申请材料(%s第%d版)。".formatted(item.name(), item.code(), item.version())))));
        return view(applications.save(new Application(caseNo, intakeNo, item.code(), item.version(), receivedAt)));
    }

    @Transactional(readOnly = true)
    public ApplicationView find(String caseNo) {
        return view(application(caseNo));
    }

    /** @return when it counts as accepted: not later than now */
    public Instant accept(String caseNo, String actor) {
        Application application = application(caseNo);
        application.accept(clock.instant());
        follow(application, actor, "ACCEPTED", "材料齐全、符合要求,予以受理。");
        return application.acceptedAt();
    }

    /** @return when it counts as accepted: when it was received */
    public Instant deemAccept(String caseNo) {
        Application application = application(caseNo);
        application.deemAccept();
        follow(application, CaseEntry.SYSTEM, "DEEMED_ACCEPTED", "逾期未一次性告知,自收到申请材料之日起视为受理。");
        return application.acceptedAt();
    }

    public void giveBack(String caseNo, Returned returned, String actor) {
        Application application = application(caseNo);
        application.giveBack(returned);
        close(
                application,
                actor,
                "RETURNED",
                "不符合办理条件,办理退件,依据:%s%s。".formatted(returned.basisTitle(), returned.basisArticle()));
    }

    public void guide(String caseNo, Elsewhere elsewhere, String actor) {
        Application application = application(caseNo);
        application.guide(elsewhere);
        close(application, actor, "GUIDED", "不属于本所办理,已告知受理部门:%s。".formatted(elsewhere.department()));
    }

    public void lapse(String caseNo) {
        Application application = application(caseNo);
        application.become(ApplicationStatus.LAPSED);
        close(application, CaseEntry.SYSTEM, "LAPSED", "逾期未补正,退回申请材料;服务对象可以随时重新申请。");
    }

    /** Enters what was done with an accepted application; the first such thing begins its handling. */
    public void handle(String caseNo, String actor, String event, String text) {
        Application application = application(caseNo);
        application.handle();
        follow(application, actor, event, text);
    }

    /** A legal procedure stops its clock. */
    public void pause(String caseNo, String actor, String text) {
        become(caseNo, ApplicationStatus.PAUSED, actor, "CLOCK_PAUSED", text);
    }

    public void resume(String caseNo, String actor, String text) {
        become(caseNo, ApplicationStatus.IN_PROGRESS, actor, "CLOCK_RESUMED", text);
    }

    /** Its deadline has passed without a result. */
    public void overdue(String caseNo, String text) {
        become(caseNo, ApplicationStatus.OVERDUE, CaseEntry.SYSTEM, "OVERDUE", text);
    }

    /** @throws Refusal CASE_CLOSED when it was not accepted or has ended */
    public void decide(String caseNo, ApplicationResult result, String actor) {
        application(caseNo).decide(result, clock.instant());
        register.record(caseNo, actor, "RESULT_DECIDED", "作出办理结果:%s。".formatted(result.label()));
    }

    /** @param late whether its result came after the deadline in force */
    public void complete(String caseNo, boolean late) {
        Application application = application(caseNo);
        application.become(late ? ApplicationStatus.COMPLETED_LATE : ApplicationStatus.COMPLETED);
        close(application, CaseEntry.SYSTEM, "COMPLETED", late ? "超期办结归档。" : "按期办结归档。");
    }

    /** The client's materials are the client's to take back. */
    public void withdraw(String caseNo, String note, String actor) {
        withdraw(application(caseNo), note, actor);
    }

    /** The client withdraws the matter that the applications came out of; those that have ended stay as they are. */
    public void withdrawAllOf(String intakeNo, String note, String actor) {
        applications.findByIntakeNoOrderByCaseNo(intakeNo).stream()
                .filter(application -> !application.status().isFinal())
                .forEach(application -> withdraw(application, note, actor));
    }

    /** The registration that the applications came out of was a mistake, whatever has become of them. */
    public void voidAllOf(String intakeNo, String actor) {
        applications.findByIntakeNoOrderByCaseNo(intakeNo).forEach(application -> {
            application.become(ApplicationStatus.VOIDED);
            deadlines.stopAll(application.caseNo(), clock.instant(), actor, "登记作废");
            register.voidCase(application.caseNo(), application.status().name(), actor, "登记作废,编号和办理经过保留,不计入统计。");
        });
    }

    private void withdraw(Application application, String note, String actor) {
        application.withdraw(note);
        close(application, actor, "WITHDRAWN", "服务对象撤回申请,申请材料退还服务对象。");
    }

    private void become(String caseNo, ApplicationStatus status, String actor, String event, String text) {
        Application application = application(caseNo);
        application.become(status);
        follow(application, actor, event, text);
    }

    private void follow(Application application, String actor, String event, String text) {
        register.status(application.caseNo(), application.status().name(), actor, event, text);
    }

    private void close(Application application, String actor, String event, String text) {
        deadlines.stopAll(
                application.caseNo(),
                clock.instant(),
                actor,
                application.status().label());
        register.close(application.caseNo(), application.status().name(), actor, event, text);
    }

    private Application application(String caseNo) {
        return applications.findById(caseNo).orElseThrow(() -> notAnApplication(caseNo));
    }

    static IllegalArgumentException notAnApplication(String caseNo) {
        return new IllegalArgumentException("There is no application " + caseNo);
    }

    private ApplicationView view(Application application) {
        ServiceItem item = catalogue
                .version(application.itemCode(), application.itemVersion())
                .orElseThrow(
                        () -> new IllegalStateException("The catalogue lost a version: " + application.itemCode()));
        return new ApplicationView(
                application.caseNo(),
                application.intakeNo(),
                item,
                application.status(),
                application.receivedAt(),
                item.materials().stream()
                        .map(material -> state(application, material))
                        .toList(),
                application.supplementRound(),
                application.acceptedAt(),
                application.isDeemedAccepted(),
                application.result(),
                application.resultAt());
    }

    private static MaterialState state(Application application, Material material) {
        MaterialCheck check = application.materials().get(material.code());
        return check == null
                ? new MaterialState(material, null, null, false)
                : new MaterialState(material, check.result(), check.note(), check.listed());
    }
}
