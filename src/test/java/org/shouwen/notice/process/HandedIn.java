package org.shouwen.notice.process;

import java.util.HashMap;
import java.util.Map;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;

/** A client at the counter hands in materials: one submission registers the matter and starts the review. */
final class HandedIn {

    private HandedIn() {}

    static UnderReview submitted(int port, String clerk, String item) {
        return submitted(port, clerk, form(item));
    }

    static UnderReview submitted(int port, String clerk, Map<String, Object> form) {
        String intakeNo = register(port, clerk, form).ok().path("businessKey").asText();
        return new UnderReview(
                port,
                new Caller(port, "head01")
                        .get("/api/cases/" + intakeNo)
                        .ok()
                        .path("childNos")
                        .get(0)
                        .asText());
    }

    static Reply register(int port, String clerk, Map<String, Object> form) {
        return new Caller(port, clerk)
                .post(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        UnderReview.variables(form));
    }

    static Map<String, Object> form(String item) {
        Map<String, Object> form = new HashMap<>();
        form.put("channel", "VISIT");
        form.put("intakeType", "SERVICE_REQUEST");
        form.put("urgency", "NORMAL");
        form.put("matter", "申请办理事项");
        form.put("itemCode", item);
        form.put("clientName", "张虚甲");
        form.put("clientPhone", "13000000001");
        form.put("clientIdType", "RESIDENT_ID");
        form.put("clientIdNo", "999999199001010016");
        form.put("jurisdiction", "OWN_DUTY");
        form.put("startsApplication", true);
        return form;
    }
}
