package org.shouwen.completion.process;

import java.util.HashMap;
import java.util.Map;

/** Complete entries of the forms of a completion. */
final class CompletionEntries {

    private CompletionEntries() {}

    static Map<String, Object> approved() {
        return Map.of("result", "APPROVED", "resultText", "已为您办理完毕。", "noticeMethod", "PHONE");
    }

    static Map<String, Object> refused() {
        return Map.of(
                "result", "REFUSED", "basis", "《中华人民共和国社会保险法》第二十条", "noticeMethod", "IN_PERSON", "clientReceipt", true);
    }

    /** In the form of a step that leaves the choice. */
    static Map<String, Object> approvedNow() {
        return with(approved(), "resultNow", true);
    }

    static Map<String, Object> notYet() {
        return Map.of("resultNow", false);
    }

    static Map<String, Object> delay() {
        return Map.of(
                "delayReasonCode", "UPPER_LEVEL_PENDING",
                "delayReason", "县级系统升级停机,转移信息无法核验",
                "extraWorkingDays", 3,
                "noticeMethod", "PHONE");
    }

    static Map<String, Object> agree() {
        return Map.of("decision", "APPROVED");
    }

    static Map<String, Object> reject() {
        return Map.of("decision", "REJECTED", "comment", "理由不充分,请按时办结");
    }

    static Map<String, Object> publicNotice(String until) {
        return Map.of("legalGround", "公示", "plannedResume", until);
    }

    static Map<String, Object> late() {
        return Map.of("delayReason", "业务系统升级,至今无法打印凭证", "extraWorkingDays", 2, "noticeMethod", "PHONE");
    }

    static Map<String, Object> opinion(String opinion) {
        return Map.of("opinion", opinion, "comment", "按规定提出意见");
    }

    static Map<String, Object> consolidation() {
        return Map.of("consolidation", "各部门意见已核对");
    }

    static Map<String, Object> adjudication(String decision) {
        return Map.of("decision", decision, "reason", "经核对材料,符合认定条件");
    }

    static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> form, String field) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(field);
        return changed;
    }
}
