package org.shouwen.intake;

import java.util.ArrayList;
import java.util.List;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** What a form adds to the client's data for an application; every part may be null where it is known already. */
public record Applicant(String name, String phone, String idType, String idNo) {

    /**
     * The client with this known too.
     *
     * @throws Refusal CONTACT_REQUIRED or FIELD_REQUIRED naming all that an application needs and that is still unknown
     */
    Client completing(Client client) {
        Client completed = client.with(name, null, phone).identifiedBy(idType, idNo);
        List<Violation> missing = new ArrayList<>();
        if (!completed.canBeReached()) {
            missing.add(new Violation(RefusalCode.CONTACT_REQUIRED, "clientPhone", "办理事项的,请填写「姓名」和「联系电话」,以便告知和送达。"));
        }
        if (completed.idNo() == null) {
            missing.add(new Violation(RefusalCode.FIELD_REQUIRED, "clientIdNo", "办理事项的,请填写「证件号码」。"));
        }
        if (completed.agent() != null && completed.agent().idNo() == null) {
            missing.add(new Violation(RefusalCode.FIELD_REQUIRED, "agentIdNo", "由他人代办的,请填写「代办人证件号码」。"));
        }
        Refusal.throwIfAny(missing);
        return completed;
    }
}
