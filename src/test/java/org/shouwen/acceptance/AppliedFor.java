package org.shouwen.acceptance;

import java.util.Map;

/** Applications at the counter as the scenarios tell them. */
final class AppliedFor {

    private AppliedFor() {}

    /** One submission registers the client and hands in the materials. */
    static Submission byVisit(StaffMember clerk, String item, String name, String phone, String idNo) {
        return clerk.starts("consultation-intake")
                .with("channel", "VISIT")
                .with("intakeType", "SERVICE_REQUEST")
                .with("itemCode", item)
                .with("matter", "申请办理事项,材料已带来")
                .with("urgency", "NORMAL")
                .with("clientName", name)
                .with("clientPhone", phone)
                .with("clientIdType", "RESIDENT_ID")
                .with("clientIdNo", idNo)
                .with("jurisdiction", "OWN_DUTY")
                .with("startsApplication", true);
    }

    static Map<String, Object> found(String result) {
        return Map.of("result", result);
    }

    /** The notice with everything the clerk has to say. */
    static Submission notice(Submission form) {
        return form.with("nextStep", "补齐后当场受理")
                .with("nextStepPlace", "样例镇人社所社保窗口,为民路1号")
                .with("specialPoints", "无")
                .with("samplesGiven", true)
                .with("deliveryMethod", "IN_PERSON")
                .with("clientReceipt", true);
    }
}
