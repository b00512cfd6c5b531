package org.shouwen.notice.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Filled-in forms of a review of RS-001 (身份证, 登记表, 户籍信息) and of RS-007 (身份证, 照片, 代办人身份证). */
final class ReviewForms {

    private ReviewForms() {}

    /** @param results result by material key; {@code DEFECTIVE:不清晰} adds the defect */
    static Map<String, Object> review(String... results) {
        return form("eligibility", "ELIGIBLE", "materials", rows(results));
    }

    static Map<String, Object> ineligible() {
        Map<String, Object> form = new HashMap<>(review("ID=OK", "FORM=OK", "HUKOU=EXEMPT"));
        form.put("eligibility", "INELIGIBLE");
        return form;
    }

    static Map<String, Object> notOurs() {
        return form("eligibility", "NOT_OURS");
    }

    static Map<String, Object> complete() {
        return review("ID=OK", "FORM=OK", "HUKOU=EXEMPT");
    }

    static Map<String, Object> formMissing() {
        return review("ID=OK", "FORM=MISSING", "HUKOU=EXEMPT");
    }

    static Map<String, Object> correctable() {
        return review("ID=OK", "FORM=CORRECTABLE_ON_SPOT:姓名写错一字", "HUKOU=EXEMPT");
    }

    static Map<String, Object> corrected() {
        return form("corrected", true);
    }

    static Map<String, Object> notice() {
        return form(
                "nextStep", "补齐后当场受理",
                "nextStepPlace", "样例镇人社所社保窗口",
                "specialPoints", "无",
                "samplesGiven", true,
                "deliveryMethod", "IN_PERSON",
                "clientReceipt", true);
    }

    static Map<String, Object> returned() {
        return form(
                "reason", "经核对,您已参加职工基本养老保险,不属于参保范围",
                "basisTitle", "《中华人民共和国社会保险法》",
                "basisArticle", "第二十条",
                "returnedMaterials", "居民身份证、参保登记表",
                "deliveryMethod", "IN_PERSON",
                "clientReceipt", true);
    }

    static Map<String, Object> guidance() {
        return form("department", "县医疗保障局", "deptContact", "样例县医保路1号,电话 5125000");
    }

    static Map<String, Object> checkAgain() {
        return form("checkAgain", true);
    }

    static Map<String, Object> supplements(String... results) {
        return form("supplements", rows(results));
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> form, String key) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.remove(key);
        return changed;
    }

    private static Map<String, Object> rows(String... results) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String entry : results) {
            String[] keyAndResult = entry.split("=");
            String[] resultAndDefect = keyAndResult[1].split(":");
            Map<String, Object> row = new HashMap<>();
            row.put("result", resultAndDefect[0]);
            if (resultAndDefect.length > 1) {
                row.put("defect", resultAndDefect[1]);
            }
            rows.put(keyAndResult[0], row);
        }
        return rows;
    }

    private static Map<String, Object> form(Object... keysAndValues) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return form;
    }
}
