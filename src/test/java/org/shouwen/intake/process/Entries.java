package org.shouwen.intake.process;

import java.util.HashMap;
import java.util.Map;

/** What clerks fill in, one complete and valid form each; tests change what they are about. */
final class Entries {

    static final String PHONE = "13000000001";

    private Entries() {}

    /** Somebody at the counter, and nothing decided yet. */
    static Map<String, Object> visit() {
        return of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "断缴三年后能否补缴养老保险",
                "clientName", "张虚甲",
                "clientPhone", PHONE,
                "clientUnit", "个人",
                "urgency", "NORMAL");
    }

    /** What was recorded on paper during an outage. */
    static Map<String, Object> paperRecord(String local) {
        return of("afterwards", true, "receivedAt", local, "afterwardsReason", "上午停电,纸质登记表第3号");
    }

    static Map<String, Object> massIncident() {
        return of(
                "intakeType", "MASS_INCIDENT",
                "incidentPlace", "样例镇政府门前",
                "peopleCount", 25,
                "employer", "样例制衣厂",
                "demand", "支付拖欠两个月的工资");
    }

    /** Somebody who wants to complain about a clerk: nothing else is written down. */
    static Map<String, Object> aboutStaff() {
        return of("channel", "VISIT", "intakeType", "STAFF_COMPLAINT");
    }

    static Map<String, Object> importantCall() {
        return of("channel", "PHONE", "importantCall", true, "callNote", "县局来电了解补缴政策的执行情况");
    }

    static Map<String, Object> unclear() {
        return of("jurisdiction", "UNCLEAR");
    }

    static Map<String, Object> forTheLeader() {
        return of("jurisdiction", "OUT_OF_SCOPE", "needsLeader", true);
    }

    static Map<String, Object> onTrip() {
        return of("contactResult", "ON_BUSINESS_TRIP");
    }

    /** What the first-asked clerk tells the client where the head named somebody. */
    static Map<String, Object> told() {
        return of("replyText", "您的事项由就业窗口王虚四办理。");
    }

    static Map<String, Object> told(String nextStep) {
        return of("replyText", "您反映的事项由我继续办理。", "nextStep", nextStep);
    }

    static Map<String, Object> agent() {
        return of(
                "byAgent", true,
                "agentName", "张虚子",
                "agentRelation", "子女",
                "agentIdType", "RESIDENT_ID",
                "agentIdNo", "999999199505050054");
    }

    static Map<String, Object> visitAnsweredAtOnce() {
        return with(with(visit(), "jurisdiction", "OWN_DUTY"), answer());
    }

    static Map<String, Object> ownDuty() {
        return of("jurisdiction", "OWN_DUTY");
    }

    static Map<String, Object> dutyOf(String colleague) {
        return of("jurisdiction", "COLLEAGUE", "responsibleClerk", colleague, "clientTold", true);
    }

    static Map<String, Object> outOfScope() {
        return of("jurisdiction", "OUT_OF_SCOPE");
    }

    static Map<String, Object> answer() {
        return with(of("answeredNow", true), finalAnswer());
    }

    /** The answer where no other choice is left. */
    static Map<String, Object> finalAnswer() {
        return of("answerText", "可以补缴,请携带身份证到社保窗口办理。", "policyBasis", "RS-001 v1", "answersEverything", true);
    }

    /** @param local such as 2026-03-11T10:00, in the office's zone */
    static Map<String, Object> promise(String local) {
        return of("answeredNow", false, "promisedReplyAt", local, "clientName", "张虚甲", "clientPhone", PHONE);
    }

    static Map<String, Object> reached() {
        return of("contactResult", "REACHED");
    }

    static Map<String, Object> unreachable() {
        return of("contactResult", "UNREACHABLE");
    }

    static Map<String, Object> handover() {
        return of("matter", "咨询失业登记所需材料", "clientName", "张虚甲", "clientPhone", PHONE, "clientUnit", "个人");
    }

    static Map<String, Object> guidance() {
        return of("department", "样例镇税务分局", "deptContact", "为民路2号,电话 0999-5550300", "escortProvided", true);
    }

    /** Somebody who hands in the materials for an item with nothing but an identity card to show. */
    static Map<String, Object> application() {
        return with(
                with(with(visit(), ownDuty()), identityShown()),
                of("intakeType", "SERVICE_REQUEST", "itemCode", "RS-003", "startsApplication", true));
    }

    /** Where the client might have been answered. */
    static Map<String, Object> appliesInstead() {
        return with(
                identityShown(),
                of("startsApplication", true, "itemCode", "RS-003", "clientName", "张虚甲", "clientPhone", PHONE));
    }

    private static Map<String, Object> identityShown() {
        return of("clientIdType", "RESIDENT_ID", "clientIdNo", "999999199001010016");
    }

    static Map<String, Object> identityCard(String eligibility) {
        return of("eligibility", eligibility, "materials", of("ID", of("result", "OK")));
    }

    static Map<String, Object> approvedAtOnce() {
        return of("resultNow", true, "result", "APPROVED", "resultText", "认证成功。", "noticeMethod", "PHONE");
    }

    static Map<String, Object> givenBack() {
        return of(
                "reason", "您尚未领取养老保险待遇,无需认证",
                "basisTitle", "《社会保险经办条例》",
                "basisArticle", "第二十六条",
                "returnedMaterials", "居民身份证",
                "deliveryMethod", "IN_PERSON",
                "clientReceipt", true);
    }

    static Map<String, Object> nothing() {
        return Map.of();
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.putAll(more);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> form, String field) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(field);
        return changed;
    }

    private static Map<String, Object> of(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        return form;
    }
}
