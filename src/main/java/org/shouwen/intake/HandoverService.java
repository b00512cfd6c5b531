package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.Term;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a matter to a colleague who could not be reached: written down, read, client contacted. */
@Service
@Transactional
public class HandoverService {

    private final Intakes intakes;
    private final Handovers handovers;
    private final CaseRegister register;
    private final IntakeClock deadlines;
    private final Limits limits;
    private final StaffDirectory staff;
    private final Clock clock;

    HandoverService(
            Intakes intakes,
            Handovers handovers,
            CaseRegister register,
            IntakeClock deadlines,
            Limits limits,
            StaffDirectory staff,
            Clock clock) {
        this.intakes = intakes;
        this.handovers = handovers;
        this.register = register;
        this.deadlines = deadlines;
        this.limits = limits;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Passes the matter on in writing; the giver answers for it until the receiver has read it.
     *
     * @return until when it has to be read
     */
    public Instant register(String caseNo, HandoverSheet sheet, String giver) {
        Intake intake = intake(caseNo);
        intake.learnOf(sheet.clientName(), sheet.clientUnit(), sheet.clientPhone());
        Handover handover = handovers.save(new Handover(
                caseNo,
                intake.reroute().transfer(giver),
                giver,
                intake.routing().colleague(),
                clock.instant(),
                sheet));
        Instant dueAt = deadlines.start(
                intake, IntakeDeadline.ACKNOWLEDGE, Term.workingDays(limits.get("handoverAcknowledge")), giver, "登记转交");
        register.status(
                caseNo,
                intake.status().name(),
                giver,
                "HANDED_OVER",
                "登记转交(%s),转交%s阅知办理。".formatted(handover.handoverNo(), staff.nameOf(handover.receiver())));
        return dueAt;
    }

    /** @return until when the client has to be contacted */
    public Instant acknowledge(String caseNo, String receiver) {
        Intake intake = intake(caseNo);
        current(caseNo).acknowledge(clock.instant());
        deadlines.done(intake, receiver, "已阅知登记内容");
        register.transferTo(caseNo, receiver, receiver, "已阅知转交登记内容");
        return deadlines.start(
                intake, IntakeDeadline.CONTACT, Term.workingDays(limits.get("handoverContact")), receiver, "已阅知登记内容");
    }

    /** @param at when the client was contacted; not in the future */
    public void clientContacted(String caseNo, Instant at, String note, String receiver) {
        Intake intake = intake(caseNo);
        current(caseNo).contacted(at, note);
        deadlines.done(intake, receiver, "已联系服务对象");
        register.record(
                caseNo, receiver, "CLIENT_CONTACTED", "%s联系服务对象。".formatted(ChineseTime.of(at, clock.getZone())));
    }

    private Handover current(String caseNo) {
        return handovers
                .findFirstByCaseNoOrderByHandoverNoDesc(caseNo)
                .orElseThrow(() -> new IllegalStateException("Nothing was handed over in case " + caseNo));
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
    }
}
