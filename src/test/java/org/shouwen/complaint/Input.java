package org.shouwen.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms of complaints, filled in. */
public final class Input {

    static final String NAME = "钱虚戊";
    static final String PHONE = "13000000005";
    static final String ID_NO = "999999199505050054";
    static final String ADDRESS = "样例县样例镇幸福路18号";

    private Input() {}

    public static Map<String, Object> letter() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("form", "WRITTEN"),
                Map.entry("channel", "LETTER"),
                Map.entry("receivedAt", "2026-03-10T08:50"),
                Map.entry("complainantName", NAME),
                Map.entry("phone", PHONE),
                Map.entry("address", ADDRESS),
                Map.entry("idType", "RESIDENT_ID"),
                Map.entry("idNo", ID_NO),
                Map.entry("eventAt", "2026-03-09T10:00"),
                Map.entry("officeId", "OF-01"),
                Map.entry("windowNo", "W1"),
                Map.entry("subjectUserIds", List.of("clerk01")),
                Map.entry("content", "3月9日上午办理参保登记时,工作人员没有一次性告知所需材料,本人往返两次。")));
    }

    public static Map<String, Object> signedLetter() {
        return with(letter(), Map.of("signed", true, "documentRef", "信件2026-017"));
    }

    static Map<String, Object> oral() {
        return with(letter(), Map.of("form", "ORAL", "channel", "VISIT", "confirmedByComplainant", true));
    }

    static Map<String, Object> anonymous(Map<String, Object> registration) {
        Map<String, Object> form = with(registration, Map.of("anonymous", true));
        List.of("complainantName", "phone", "address", "idType", "idNo").forEach(form::remove);
        return form;
    }

    public static Map<String, Object> general() {
        return new HashMap<>(Map.of(
                "inScope",
                true,
                "category",
                "SYSTEM_NOT_OBSERVED",
                "brokenSystem",
                "ONE_TIME_NOTICE",
                "severity",
                "GENERAL",
                "severityReason",
                "影响一人,已补办",
                "subjectScope",
                "PERSON",
                "subjectUserIds",
                List.of("clerk01"),
                "redactedSummary",
                "反映社保窗口没有一次性告知参保登记所需材料,致使往返两次。"));
    }

    static Map<String, Object> major() {
        return with(without(general(), "brokenSystem"), Map.of("category", "INTEGRITY_VIOLATION", "severity", "MAJOR"));
    }

    static Map<String, Object> outOfScope() {
        return Map.of("inScope", false);
    }

    static Map<String, Object> unknownClerk() {
        return without(with(general(), Map.of("subjectScope", "UNKNOWN_STAFF")), "subjectUserIds");
    }

    static Map<String, Object> guidance(String informedAt) {
        return new HashMap<>(Map.of(
                "explanation",
                "您反映的是用人单位的问题,由劳动保障监察机构受理。",
                "department",
                "县劳动保障监察机构",
                "contact",
                "电话 0999-5550107",
                "informedAt",
                informedAt));
    }

    static Map<String, Object> instruction(String noticeDueAt) {
        return new HashMap<>(
                Map.of("instruction", "请核实情况,限期报告办理结果。", "departmentCode", "office-OF-01", "noticeDueAt", noticeDueAt));
    }

    static Map<String, Object> report(String conclusion) {
        return new HashMap<>(Map.of(
                "findings",
                "经查,3月9日窗口人员受理时没有出具一次性告知书,情况属实。",
                "conclusion",
                conclusion,
                "measures",
                "对当事人批评教育。",
                "rectification",
                "窗口公示材料清单,凡收件必出具书面告知。"));
    }

    static Map<String, Object> reviewed() {
        return Map.of("reviewed", true);
    }

    static Map<String, Object> approved() {
        return Map.of("decision", "APPROVED");
    }

    static Map<String, Object> rejected() {
        return Map.of("decision", "REJECTED", "comment", "请补充说明当天的收件记录。");
    }

    static Map<String, Object> reply() {
        return new HashMap<>(
                Map.of("replyText", "您反映的情况经查属实,已对有关人员批评教育,并公示了材料清单。", "method", "LETTER", "apology", true));
    }

    public static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.putAll(more);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> form, String... keys) {
        Map<String, Object> changed = new HashMap<>(form);
        List.of(keys).forEach(changed::remove);
        return changed;
    }
}
