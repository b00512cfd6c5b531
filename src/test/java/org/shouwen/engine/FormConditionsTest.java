package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.group;
import static org.shouwen.engine.SampleForm.hide;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.sentences;
import static org.shouwen.engine.SampleForm.terms;
import static org.shouwen.engine.SampleForm.termsWith;
import static org.shouwen.engine.SampleForm.validate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

class FormConditionsTest {

    private static final String REQUIRED = validate("\"required\": true");

    private static FormSchema answerForm() {
        return SampleForm.of(
                component("checkbox", "answeredNow", "当场答复"),
                component("textarea", "answerText", "答复内容", REQUIRED, hide("=not(answeredNow)")),
                component("textfield", "policyBasis", "政策依据", hide("=answeredNow = false")),
                component(
                        "datetime",
                        "promisedReplyAt",
                        "承诺答复时间",
                        "\"subtype\": \"datetime\"",
                        REQUIRED,
                        hide("=answeredNow")));
    }

    @Test
    void hiddenFieldsAreNotRequired() {
        assertThat(answerForm().validate(Map.of("answeredNow", true, "answerText", "可以补办"), terms()))
                .isEmpty();
        assertThat(answerForm().validate(Map.of("promisedReplyAt", "2026-01-07T16:00"), terms()))
                .isEmpty();
        assertThat(sentences(answerForm(), Map.of("answeredNow", true))).containsExactly("请填写「答复内容」。");
        assertThat(sentences(answerForm(), Map.of("answeredNow", false))).containsExactly("请填写「承诺答复时间」。");
    }

    @Test
    void nothingCanBeSubmittedForAHiddenField() {
        assertThat(answerForm()
                        .validate(
                                Map.of("answeredNow", true, "answerText", "可以", "promisedReplyAt", "2026-01-07T16:00"),
                                terms()))
                .containsExactly(
                        new Violation(RefusalCode.FIELD_UNKNOWN, "promisedReplyAt", "「承诺答复时间」在当前情况下不适用，不能填写。"));
    }

    @Test
    void emptyValuesOfHiddenFieldsAreDropped() {
        FormSchema form = SampleForm.of(
                component("textfield", "t", "文", REQUIRED, hide("=true")),
                component("number", "n", "数", REQUIRED, hide("=true")),
                component("checkbox", "c", "勾", REQUIRED, hide("=true")),
                component("checklist", "l", "单", options("A"), REQUIRED, hide("=true")),
                component("select", "s", "选", options("A"), REQUIRED, hide("=true")));
        Map<String, Object> empty = new HashMap<>(Map.of("t", " ", "c", false, "l", List.of()));
        empty.put("n", null);
        empty.put("s", null);

        Submission accepted = form.accept(empty, terms());

        assertThat(List.of("t", "n", "c", "l", "s")).noneMatch(accepted::has);
        assertThat(codes(form, Map.of("n", 0))).containsExactly(RefusalCode.FIELD_UNKNOWN);
    }

    @Test
    void aHiddenGroupHidesAllInIt() {
        FormSchema form = SampleForm.of(
                component("checkbox", "handOver", "转交"),
                group(
                        "to",
                        hide("=handOver != true"),
                        component("textfield", "unit", "单位", REQUIRED),
                        group("", hide("=to.unit = \"外部\""), component("textfield", "clerk", "经办人", REQUIRED))));

        assertThat(sentences(form, Map.of())).isEmpty();
        assertThat(codes(form, Map.of("to", Map.of("unit", "社保股")))).containsExactly(RefusalCode.FIELD_UNKNOWN);
        assertThat(sentences(form, Map.of("handOver", true))).containsExactly("请填写「单位」。", "请填写「经办人」。");
        assertThat(sentences(form, Map.of("handOver", true, "to", Map.of("unit", "外部"))))
                .isEmpty();
    }

    @Test
    void whatIsHiddenNoLongerCountsInOtherConditions() {
        FormSchema form = SampleForm.of(
                component("radio", "type", "类型", options("A", "B")),
                component("radio", "kind", "种类", options("X", "Y"), hide("=type != \"A\"")),
                component("textfield", "detail", "详情", REQUIRED, hide("=kind != \"X\"")));

        assertThat(sentences(form, Map.of("type", "A", "kind", "X"))).containsExactly("请填写「详情」。");
        assertThat(codes(form, Map.of("type", "B", "kind", "X"))).containsExactly(RefusalCode.FIELD_UNKNOWN);
        assertThat(sentences(form, Map.of("type", "B"))).isEmpty();
    }

    @Test
    void conditionsSeeUntouchedFieldsAsTheBrowserDoes() {
        FormSchema form = SampleForm.of(
                component("textfield", "a", "甲"),
                component("checklist", "b", "乙", options("X")),
                component("number", "c", "丙"),
                component("textfield", "x", "子", REQUIRED, hide("=a = \"\" and count(b) = 0 and c = null")));

        assertThat(sentences(form, Map.of())).isEmpty();
        assertThat(sentences(form, Map.of("a", "有"))).containsExactly("请填写「子」。");
    }

    @Test
    void conditionsMayReadVariablesAndTheClock() {
        FormSchema form = SampleForm.of(
                component("textfield", "a", "甲", REQUIRED, hide("=channel = \"PHONE\"")),
                component("textfield", "b", "乙", REQUIRED, hide("=today() = date(\"2026-01-06\")")));

        assertThat(form.validate(Map.of(), termsWith(Map.of("channel", "PHONE"))))
                .isEmpty();
        assertThat(form.validate(Map.of(), termsWith(Map.of("channel", "VISIT"))))
                .hasSize(1);
    }

    @Test
    void limitsMayBeExpressions() {
        FormSchema form = SampleForm.of(
                component("number", "limit", "上限"),
                component("number", "days", "天数", validate("\"min\": \"=1 + 1\", \"max\": \"=limit\"")),
                component("textfield", "note", "备注", validate("\"minLength\": \"=if days > 3 then 5 else 0\"")));

        assertThat(sentences(form, Map.of("limit", 10, "days", 11, "note", "短")))
                .containsExactly("「天数」不能大于 10。", "「备注」不能少于 5 个字。");
        assertThat(sentences(form, Map.of("days", 1, "note", "短"))).containsExactly("「天数」不能小于 2。");
    }

    @Test
    void aConditionThatCannotBeEvaluatedHidesNothing() {
        FormSchema form = SampleForm.of(component("textfield", "a", "甲", REQUIRED, hide("=nonsense(a) > 1")));

        assertThat(sentences(form, Map.of())).containsExactly("请填写「甲」。");
    }

    @Test
    void lockedFieldsKeepWhatTheyShow() {
        FormSchema form = SampleForm.of(
                component("textfield", "caseNo", "编号", "\"readonly\": true", REQUIRED),
                component("textfield", "office", "单位", "\"disabled\": true", "\"defaultValue\": \"人社所\""),
                component("number", "count", "次数", "\"readonly\": true", "\"serializeToString\": true"),
                component("textfield", "grade", "级别", "\"readonly\": \"=caseNo != null\""));
        FormTerms terms = termsWith(Map.of("caseNo", "ZX-20260106-0001", "count", 3, "grade", 2));

        assertThat(form.validate(Map.of(), terms)).isEmpty();
        assertThat(form.validate(
                        Map.of("caseNo", "ZX-20260106-0001 ", "office", "人社所", "count", "3", "grade", "2"), terms))
                .isEmpty();
        assertThat(form.validate(Map.of("caseNo", "ZX-1", "office", "", "count", "4", "grade", "1"), terms))
                .extracting(Violation::sentence)
                .containsExactly("「编号」只供查看，不能修改。", "「单位」只供查看，不能修改。", "「次数」只供查看，不能修改。", "「级别」只供查看，不能修改。");
    }

    @Test
    void lockedFieldsAreNoPartOfTheSubmission() {
        FormSchema form = SampleForm.of(
                component("textfield", "office", "单位", "\"readonly\": true", "\"defaultValue\": \"人社所\""));

        assertThat(form.accept(Map.of("office", "人社所"), terms()).has("office")).isFalse();
    }

    @Test
    void computedFieldsAreComputedHereWhateverTheBrowserSends() {
        FormSchema form = SampleForm.of(
                component("number", "pages", "页数"),
                component("expression", "fee", "费用", "\"expression\": \"=pages * 2\"", "\"computeOn\": \"change\""),
                component("textfield", "payer", "付款人", REQUIRED, hide("=fee <= 10")));

        assertThat(form.accept(Map.of("pages", 3, "fee", 1), terms()).number("fee"))
                .isEqualByComparingTo("6");
        assertThat(sentences(form, Map.of("pages", 6, "fee", 1))).containsExactly("请填写「付款人」。");
        assertThat(form.accept(Map.of("fee", 1, "payer", "李华"), terms()).has("fee"))
                .isFalse();
    }
}
