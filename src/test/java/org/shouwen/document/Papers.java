package org.shouwen.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseKind;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.NewCase;

/** Cases and orders as a feature would make them. */
final class Papers {

    private static final CaseKind KIND = new CaseKind() {
        @Override
        public String code() {
            return "TEST_PAPERS";
        }

        @Override
        public String label() {
            return "文书测试";
        }

        @Override
        public String numberPrefix() {
            return "WS";
        }

        @Override
        public Map<String, String> statusLabels() {
            return Map.of("OPEN", "办理中");
        }
    };

    private Papers() {}

    /** A new case of OF-01, handled by clerk01. */
    static String newCase(CaseRegister register, Instant now) {
        return register.open(new NewCase(
                KIND,
                "OPEN",
                "OF-01",
                "W1",
                "clerk01",
                "clerk01",
                "社会保障卡补换",
                null,
                "VISIT",
                60,
                null,
                now,
                null,
                List.of(new CaseEntry("clerk01", "REGISTERED", "登记。"))));
    }

    /** A one-time notice of clerk01 with all it needs. */
    static DocumentOrder notice(String caseNo) {
        return DocumentOrder.of(DocumentKind.ONE_TIME_NOTICE, caseNo, "OF-01", "clerk01")
                .with("itemName", "社会保障卡补换")
                .with("receivedAt", "2026年3月10日09时05分")
                .with("missing", "登记表")
                .with("procedure", "一、受理;二、制卡。依据:《社会保险经办条例》第六条")
                .with("timeLimit", "自受理之日起10个工作日")
                .with("supplementBy", "2026年4月8日17时30分")
                .with("nextStep", "补齐后当场受理")
                .with("nextStepPlace", "样例镇人社所社保卡窗口")
                .with("specialPoints", "无")
                .withRows("itemsToSupplement", List.of(Map.of("name", "登记表", "defect", "未提交")))
                .withRows("materials", List.of(Map.of("name", "登记表", "result", "缺少")));
    }
}
