package org.shouwen.consistency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwen.complaint.Input;
import org.shouwen.testing.Caller;

/** One case of each kind that the rules tell apart, brought there over HTTP. */
record OfficeWithCases(
        String open,
        String anotherOpen,
        String inReview,
        String completed,
        String overdue,
        String lateEntry,
        String complaint) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Accepted now, so that it is due at the end of the day; everything else is as it shall be. */
    static OfficeWithCases at(int port) {
        String completed = applied(port);
        submit(
                port,
                completed,
                "handleImmediately",
                Map.of("resultNow", true, "result", "APPROVED", "noticeMethod", "PHONE"));
        String overdue = applied(port);
        return new OfficeWithCases(
                registered(port, consultation()),
                registered(port, consultation()),
                child(port, registered(port, application())),
                completed,
                overdue,
                registered(
                        port,
                        Input.with(
                                consultation(),
                                Map.of(
                                        "afterwards",
                                        true,
                                        "receivedAt",
                                        "2026-03-10T09:30",
                                        "afterwardsReason",
                                        "停电,先在纸上登记"))),
                new Caller(port, "ov01")
                        .post("/api/complaints", complaint(port))
                        .ok()
                        .path("complaintNo")
                        .asText());
    }

    /** By the names that the planted statements use. */
    Map<String, String> numbers(int port) {
        return Map.of(
                "open", open,
                "anotherOpen", anotherOpen,
                "inReview", inReview,
                "completed", completed,
                "ofCompleted",
                        new Caller(port, "ov01")
                                .get("/api/cases/" + completed)
                                .ok()
                                .path("parentNo")
                                .asText(),
                "overdue", overdue,
                "lateEntry", lateEntry,
                "complaint", complaint);
    }

    private static String applied(int port) {
        String number = child(port, registered(port, application()));
        submit(
                port,
                number,
                "reviewMaterials",
                Map.of("eligibility", "ELIGIBLE", "materials", Map.of("ID", Map.of("result", "OK"))));
        return number;
    }

    private static String child(int port, String intake) {
        return new Caller(port, "ov01")
                .get("/api/cases/" + intake)
                .ok()
                .path("childNos")
                .get(0)
                .asText();
    }

    private static String registered(int port, Map<String, Object> form) {
        return new Caller(port, "clerk01")
                .post("/engine-rest/process-definition/key/consultation-intake/submit-form", variables(form))
                .ok()
                .path("businessKey")
                .asText();
    }

    private static void submit(int port, String number, String step, Map<String, Object> form) {
        Caller clerk = new Caller(port, "clerk01");
        String task = clerk.get("/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + step)
                .ok()
                .get(0)
                .path("id")
                .asText();
        clerk.post("/engine-rest/task/" + task + "/submit-form", variables(form))
                .ok();
    }

    private static Map<String, Object> consultation() {
        return Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "询问参保政策",
                "clientName", "赵虚丁",
                "clientPhone", "13000000004",
                "clientUnit", "个人",
                "urgency", "NORMAL");
    }

    private static Map<String, Object> application() {
        return Input.with(
                consultation(),
                Map.of(
                        "intakeType", "SERVICE_REQUEST",
                        "itemCode", "RS-003",
                        "clientIdType", "RESIDENT_ID",
                        "clientIdNo", "999999196004040049",
                        "jurisdiction", "OWN_DUTY",
                        "startsApplication", true));
    }

    private static Map<String, Object> complaint(int port) {
        return Input.with(
                Input.without(Input.signedLetter(), "address"),
                Map.of("subjectUserIds", List.of("clerk02"), "documentRef", "信件2026-" + port));
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> typed = new LinkedHashMap<>();
        form.forEach((key, value) -> typed.put(
                key,
                value instanceof Map<?, ?>
                        ? Map.of("value", JSON.valueToTree(value).toString(), "type", "Json")
                        : Map.of("value", value)));
        return Map.of("variables", typed);
    }
}
