package org.shouwen.intake;

import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.Limits;
import org.shouwen.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passing a matter on from clerk to clerk, and where that has to stop. */
@Service
@Transactional
public class TransferService {

    private final Intakes intakes;
    private final CaseRegister register;
    private final Colleagues colleagues;
    private final Limits limits;

    TransferService(Intakes intakes, CaseRegister register, Colleagues colleagues, Limits limits) {
        this.intakes = intakes;
        this.register = register;
        this.colleagues = colleagues;
        this.limits = limits;
    }

    /**
     * Makes a colleague who is present responsible, unless the matter has been passed on too often, or would go straight
     * back to whoever passed it on.
     *
     * @return whether it was passed on; false leaves everything as it was but for the timeline
     * @throws Refusal HANDOVER_INVALID when the matter cannot be that colleague's
     */
    public boolean transfer(String caseNo, String receiver, String reason, String actor) {
        Intake intake = intakes.findById(caseNo).orElseThrow();
        CaseView file = register.find(caseNo);
        colleagues.requireReceiver(receiver, file.officeId(), caseNo, actor);
        colleagues.requirePresent(receiver);
        if (isPingPong(intake, receiver)) {
            register.record(caseNo, actor, "TRANSFER_REFUSED", "已多次转交或将转回转交人,不予转交,上报负责人处理。");
            return false;
        }
        intake.reroute().transfer(actor);
        register.transferTo(caseNo, receiver, actor, reason);
        return true;
    }

    private boolean isPingPong(Intake intake, String receiver) {
        return intake.routing().transferCount() >= limits.get("transferMaximum")
                || receiver.equals(intake.routing().lastGiver());
    }
}
