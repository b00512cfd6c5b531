package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.ActionField.Type;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

class ActionInputTest {

    private static final List<ActionField> FIELDS = List.of(
            ActionField.text("unit", "单位", 5),
            ActionField.longText("reason", "理由", 20).optional(),
            ActionField.choice("clerk", "接办人", List.of(new Option("clerk03", "郑虚三")))
                    .optional(),
            ActionField.of("day", "日期", Type.DATE).optional(),
            ActionField.of("at", "时间", Type.DATE_TIME).optional(),
            ActionField.of("days", "工作日", Type.NUMBER).optional(),
            ActionField.of("told", "已告知", Type.CHECKBOX).optional());

    @Test
    void givesTypedValues() {
        assertThat(check(Map.of(
                        "unit", " 个人 ",
                        "reason", "第一行\n第二行",
                        "clerk", "clerk03",
                        "day", "2026-03-10",
                        "at", "2026-03-10T09:05",
                        "days", 5,
                        "told", true)))
                .isEqualTo(Map.of(
                        "unit",
                        "个人",
                        "reason",
                        "第一行\n第二行",
                        "clerk",
                        "clerk03",
                        "day",
                        LocalDate.of(2026, 3, 10),
                        "at",
                        Instant.parse("2026-03-10T01:05:00Z"),
                        "days",
                        5,
                        "told",
                        true));
    }

    @Test
    void timeMayNameItsOffset() {
        assertThat(check(Map.of("unit", "个人", "at", "2026-03-10T09:05:00+08:00")))
                .containsEntry("at", Instant.parse("2026-03-10T01:05:00Z"));
    }

    @Test
    void emptyOptionalFieldIsMissing() {
        assertThat(check(Map.of("unit", "个人", "reason", "  "))).containsOnlyKeys("unit");
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        assertThatThrownBy(() -> check(Map.of("days", "many", "day", "soon")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting("field")
                        .containsExactly("unit", "day", "days"));
    }

    static List<Arguments> badInputs() {
        return List.of(
                Arguments.of(RefusalCode.FIELD_REQUIRED, Map.of()),
                Arguments.of(RefusalCode.FIELD_REQUIRED, Map.of("unit", " ")),
                Arguments.of(RefusalCode.FIELD_UNKNOWN, Map.of("unit", "个人", "firstAskedClerk", "clerk02")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "超过五个字了")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "a\u0000b")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", List.of("个人"))),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", 5)),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "clerk", "clerk99")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "day", "2026-02-30")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "day", "+999999999-01-01")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "at", "2026-03-10")),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "days", 99999999999L)),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "days", 1.5)),
                Arguments.of(RefusalCode.FIELD_INVALID, Map.of("unit", "个人", "told", "yes")));
    }

    @ParameterizedTest
    @MethodSource("badInputs")
    void badInputIsRefused(RefusalCode code, Map<String, Object> body) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Map<String, Object> check(Map<String, Object> body) {
        return ActionInput.checked(FIELDS, body, ZoneId.of("Asia/Shanghai"));
    }
}
