package org.shouwen.notice.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.shouwen.engine.AsSystem;
import org.shouwen.testing.Caller;

/** Starts the review of an application as the intake does. */
final class HandedIn {

    private HandedIn() {}

    static UnderReview submitted(int port, String clerk, String item, AsSystem system, RuntimeService runtime) {
        Map<String, Object> form = new HashMap<>();
        form.put("channel", "VISIT");
        form.put("intakeType", "BUSINESS_QUERY");
        form.put("urgency", "NORMAL");
        form.put("matter", "申请办理事项");
        form.put("clientName", "张虚甲");
        form.put("clientPhone", "13000000001");
        form.put("jurisdiction", "OWN_DUTY");
        form.put("answeredNow", false);
        String zx = new Caller(port, clerk)
                .post(
                        "/engine-rest/process-definition/key/consultation-intake/submit-form",
                        UnderReview.variables(form))
                .ok()
                .path("businessKey")
                .asText();
        Map<String, Object> variables = new HashMap<>();
        variables.put("intakeNo", zx);
        variables.put("itemCode", item);
        variables.put("responsibleClerk", clerk);
        variables.put("priority", 60);
        variables.put("receivedAt", ClockUtil.getCurrentTime());
        system.forOffice("OF-01", () -> runtime.startProcessInstanceByKey("one-time-notice", variables));
        String bj = new Caller(port, "head01")
                .get("/api/cases/" + zx)
                .ok()
                .path("childNos")
                .get(0)
                .asText();
        return new UnderReview(port, bj);
    }
}
