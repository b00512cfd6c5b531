package org.shouwen.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases as a feature would open them: a question that clerk01 took down, unless said otherwise. */
final class TestCases {

    static final CaseKind INTAKE = new CaseKind() {
        @Override
        public String code() {
            return "TEST_INTAKE";
        }

        @Override
        public String label() {
            return "咨询受理";
        }

        @Override
        public String numberPrefix() {
            return "ZX";
        }

        @Override
        public Map<String, String> statusLabels() {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("OPEN", "受理中");
            labels.put("ANSWERED", "已答复");
            return labels;
        }

        @Override
        public Map<String, String> deadlineLabels() {
            return Map.of("intakeDue", "当日答复");
        }
    };

    private String officeId = "OF-01";
    private String firstAsked = "clerk01";
    private String responsible = "clerk01";
    private ItemRef item;
    private int priority = 60;
    private String clientLookup;
    private Instant receivedAt = Instant.parse("2026-03-10T01:05:00Z");
    private Instant dueAt;

    static TestCases intake() {
        return new TestCases();
    }

    TestCases of(String office, String clerk) {
        officeId = office;
        firstAsked = clerk;
        responsible = clerk;
        return this;
    }

    TestCases handledBy(String clerk) {
        responsible = clerk;
        return this;
    }

    TestCases about(String itemCode) {
        item = new ItemRef(itemCode, 1, "城乡居民养老保险" + itemCode);
        return this;
    }

    TestCases withPriority(int value) {
        priority = value;
        return this;
    }

    TestCases from(String lookup) {
        clientLookup = lookup;
        return this;
    }

    TestCases due(Instant instant) {
        dueAt = instant;
        return this;
    }

    NewCase build() {
        return new NewCase(
                INTAKE,
                "OPEN",
                officeId,
                "W1",
                firstAsked,
                responsible,
                "政策咨询",
                item,
                "VISIT",
                priority,
                clientLookup,
                receivedAt,
                dueAt,
                List.of(
                        new CaseEntry(firstAsked, "REGISTERED", "登记来访咨询。"),
                        new CaseEntry(firstAsked, "CLASSIFIED", "判定属本岗位职责。")));
    }
}
