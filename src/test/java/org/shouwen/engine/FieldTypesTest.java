package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.sentences;
import static org.shouwen.engine.SampleForm.submit;
import static org.shouwen.engine.SampleForm.terms;
import static org.shouwen.engine.SampleForm.termsWith;
import static org.shouwen.engine.SampleForm.validate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;

class FieldTypesTest {

    private static Submission accept(FormSchema form, String key, Object value) {
        return form.accept(submit(key, value), terms());
    }

    // text

    @Test
    void textIsTrimmedBeforeItsLengthCounts() {
        FormSchema form =
                SampleForm.of(component("textarea", "matter", "事由", validate("\"minLength\": 5, \"maxLength\": 10")));

        assertThat(accept(form, "matter", "\u3000\u00A0 社保卡补办 \n").text("matter"))
                .isEqualTo("社保卡补办");
        assertThat(sentences(form, submit("matter", "  社保卡  "))).containsExactly("「事由」不能少于 5 个字。");
        assertThat(sentences(form, submit("matter", "一二三四五六七八九十一"))).containsExactly("「事由」不能超过 10 个字。");
        assertThat(sentences(form, submit("matter", "一二三四五六七八九十"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000\u3000", "\u00A0", "\t\r\n", "\u200B\uFEFF"})
    void blankTextCountsAsMissing(String blank) {
        FormSchema required = SampleForm.of(component("textfield", "name", "姓名", validate("\"required\": true")));
        FormSchema optional = SampleForm.of(component("textfield", "name", "姓名", validate("\"minLength\": 2")));

        assertThat(required.validate(submit("name", blank), terms()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(RefusalCode.FIELD_REQUIRED);
                    assertThat(violation.field()).isEqualTo("name");
                    assertThat(violation.sentence()).isEqualTo("请填写「姓名」。");
                });
        assertThat(accept(optional, "name", blank).has("name")).isFalse();
    }

    @Test
    void aSingleLineHoldsNoLineBreaksAndAnAreaHoldsPlainOnes() {
        FormSchema form = SampleForm.of(component("textfield", "line", "行"), component("textarea", "area", "段"));

        Submission accepted = form.accept(Map.of("line", "甲\n乙\t丙", "area", "甲\r\n乙\r丙"), terms());

        assertThat(accepted.text("line")).isEqualTo("甲 乙 丙");
        assertThat(accepted.text("area")).isEqualTo("甲\n乙\n丙");
    }

    @Test
    void aPatternMayMatchAnywhereUnlessItIsAnchored() {
        FormSchema form = SampleForm.of(
                component("textfield", "mobile", "手机", validate("\"pattern\": \"^1[3-9]\\\\d{9}$\"")),
                component("textfield", "code", "代码", validate("\"pattern\": \"[A-Z]\"")));

        assertThat(sentences(form, Map.of("mobile", "13812345678", "code", "12B")))
                .isEmpty();
        assertThat(sentences(form, Map.of("mobile", "1381234567", "code", "12b")))
                .containsExactly("「手机」格式不正确。", "「代码」格式不正确。");
    }

    @Test
    void aPatternThatRecursesTooDeepRefusesInsteadOfFailing() {
        FormSchema form = SampleForm.of(component("textarea", "x", "文", validate("\"pattern\": \"^(a|b)*$\"")));

        assertThat(codes(form, submit("x", "ab".repeat(5000)))).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "email, li.hua@example.com, true",
        "email, li.hua@, false",
        "email, @example.com, false",
        "email, a b@example.com, false",
        "email, a@-example.com, false",
        "phone, +8651212345678, true",
        "phone, 008613812345678, true",
        "phone, 13812345678, false",
        "phone, +86 138, false"
    })
    void emailAndPhoneFollowTheBrowser(String type, String value, boolean valid) {
        FormSchema form =
                SampleForm.of(component("textfield", "x", "联系", validate("\"validationType\": \"" + type + "\"")));

        assertThat(sentences(form, submit("x", value)).isEmpty()).isEqualTo(valid);
    }

    @Test
    void textWithoutALimitEndsAtTenThousandCharacters() {
        FormSchema form = SampleForm.of(component("textarea", "x", "文"));

        assertThat(sentences(form, submit("x", "文".repeat(10_000)))).isEmpty();
        assertThat(sentences(form, submit("x", "文".repeat(10_001)))).containsExactly("「文」不能超过 10000 个字。");
        assertThat(sentences(form, submit("x", "文".repeat(1_000_000)))).containsExactly("「文」不能超过 10000 个字。");
    }

    @Test
    void theFormMayRaiseTheLimit() {
        FormSchema form = SampleForm.of(component("textarea", "x", "文", validate("\"maxLength\": 20000")));

        assertThat(sentences(form, submit("x", "文".repeat(20_000)))).isEmpty();
    }

    @Test
    void everyRuleThatATextBreaksIsNamed() {
        FormSchema form = SampleForm.of(
                component("textfield", "x", "文", validate("\"minLength\": 5, \"pattern\": \"^[0-9]+$\"")));

        assertThat(sentences(form, submit("x", "abc"))).containsExactly("「文」不能少于 5 个字。", "「文」格式不正确。");
    }

    // numbers

    @Test
    void numbersKeepTheirBounds() {
        FormSchema form = SampleForm.of(
                component("number", "days", "所需时间", "\"decimalDigits\": 0", validate("\"min\": 1, \"max\": \"10\"")));

        assertThat(accept(form, "days", 10.0).integer("days")).isEqualTo(10);
        assertThat(accept(form, "days", 1).number("days")).isEqualTo(BigDecimal.ONE);
        assertThat(sentences(form, submit("days", 0))).containsExactly("「所需时间」不能小于 1。");
        assertThat(sentences(form, submit("days", 11L))).containsExactly("「所需时间」不能大于 10。");
        assertThat(sentences(form, submit("days", 1.5))).containsExactly("「所需时间」应为整数。");
    }

    @Test
    void numbersKeepTheirDigitsAndStep() {
        FormSchema form = SampleForm.of(
                component("number", "fee", "金额", "\"decimalDigits\": 2"),
                component("number", "step", "数量", "\"increment\": 0.5"));

        assertThat(sentences(form, Map.of("fee", 1.25, "step", 1.5))).isEmpty();
        assertThat(sentences(form, Map.of("fee", 1.255, "step", 1.3)))
                .containsExactly("「金额」最多保留 2 位小数。", "「数量」应为 0.5 的整数倍。");
    }

    @Test
    void aNumberIsTextOnlyWhereTheFormSaysSo() {
        FormSchema asText = SampleForm.of(component("number", "x", "数", "\"serializeToString\": true"));
        FormSchema asNumber = SampleForm.of(component("number", "x", "数"));

        assertThat(accept(asText, "x", "12.50").number("x")).isEqualByComparingTo("12.5");
        assertThat(codes(asText, submit("x", 12.5))).containsExactly(RefusalCode.FIELD_INVALID);
        assertThat(codes(asText, submit("x", "1e999999999"))).containsExactly(RefusalCode.FIELD_INVALID);
        assertThat(codes(asNumber, submit("x", "12.5"))).containsExactly(RefusalCode.FIELD_INVALID);
        assertThat(accept(asNumber, "x", "").has("x")).isFalse();
    }

    @Test
    void numbersBeyondAllReasonAreRefused() {
        FormSchema form = SampleForm.of(component("number", "x", "数", "\"increment\": 1"));

        for (Object number : List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e999999999"),
                new BigDecimal("1e-999999999"),
                BigInteger.TEN.pow(5000))) {
            assertThat(sentences(form, submit("x", number))).containsExactly("「数」应为数字。");
        }
    }

    // choices

    @Test
    void aRequiredCheckboxMustBeTicked() {
        FormSchema form =
                SampleForm.of(component("checkbox", "complete", "已一次性答复全部问题", validate("\"required\": true")));

        assertThat(accept(form, "complete", true).flag("complete")).isTrue();
        assertThat(sentences(form, submit("complete", false))).containsExactly("请勾选「已一次性答复全部问题」。");
        assertThat(sentences(form, Map.of())).containsExactly("请勾选「已一次性答复全部问题」。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void aChoiceIsOneOfTheOptions(String type) {
        FormSchema form = SampleForm.of(
                component(type, "channel", "渠道", options("VISIT", "PHONE"), validate("\"required\": true")));

        assertThat(accept(form, "channel", "PHONE").text("channel")).isEqualTo("PHONE");
        assertThat(sentences(form, submit("channel", "FAX"))).containsExactly("「渠道」所选内容不在可选范围内。");
        assertThat(sentences(form, submit("channel", ""))).containsExactly("请选择「渠道」。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void manyChoicesAreEachOneOfTheOptions(String type) {
        FormSchema form = SampleForm.of(
                component(type, "needs", "特殊需要", options("ELDERLY", "DISABLED"), validate("\"required\": true")));

        assertThat(accept(form, "needs", List.of("DISABLED", "ELDERLY", "DISABLED"))
                        .many("needs"))
                .containsExactly("DISABLED", "ELDERLY");
        assertThat(sentences(form, submit("needs", List.of("ELDERLY", "OTHER"))))
                .containsExactly("「特殊需要」所选内容不在可选范围内。");
        assertThat(sentences(form, submit("needs", List.of()))).containsExactly("请选择「特殊需要」。");
        assertThat(sentences(form, submit("needs", Collections.nCopies(201, "ELDERLY"))))
                .containsExactly("「特殊需要」最多选择 200 项。");
        assertThat(sentences(form, submit("needs", Collections.singletonList(null))))
                .containsExactly("「特殊需要」所选内容不在可选范围内。");
    }

    @Test
    void optionsMayComeFromAVariableOrAnExpression() {
        FormSchema form = SampleForm.of(
                component("select", "dept", "部门", "\"valuesKey\": \"departments\""),
                component("select", "level", "级别", "\"valuesExpression\": \"=for i in levels return i + 1\""));
        FormTerms terms = termsWith(
                Map.of("departments", List.of(Map.of("label", "社保", "value", "SB"), "LD"), "levels", List.of(1, 2)));

        assertThat(form.validate(Map.of("dept", "SB", "level", 3), terms)).isEmpty();
        assertThat(form.validate(Map.of("dept", "LD", "level", 2.0), terms)).isEmpty();
        assertThat(form.validate(Map.of("dept", "XX", "level", 1), terms)).hasSize(2);
    }

    // types

    @ParameterizedTest
    @ValueSource(
            strings = {
                "textfield",
                "textarea",
                "number",
                "checkbox",
                "radio",
                "select",
                "checklist",
                "taglist",
                "datetime"
            })
    void valuesOfAnotherTypeAreRefused(String type) {
        FormSchema form = SampleForm.of(component(type, "x", "项", options("A")));
        List<Object> strange = List.of(
                Map.of("a", "b"), Map.of(), List.of(Map.of()), List.of(List.of("A")), new byte[] {1}, "true", 'c');

        for (Object value : strange) {
            boolean textTakesText = type.startsWith("text") && value instanceof String;
            if (!textTakesText) {
                assertThat(codes(form, submit("x", value))).as("%s", value).containsExactly(RefusalCode.FIELD_INVALID);
            }
        }
    }

    @Test
    void anEmptyListIsNoTextAndATextNoList() {
        FormSchema form =
                SampleForm.of(component("textfield", "t", "文"), component("checklist", "l", "单", options("A")));

        assertThat(codes(form, Map.of("t", List.of(), "l", "")))
                .containsExactly(RefusalCode.FIELD_INVALID, RefusalCode.FIELD_INVALID);
    }
}
