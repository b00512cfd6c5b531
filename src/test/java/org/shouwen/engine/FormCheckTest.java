package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.hide;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.sentences;
import static org.shouwen.engine.SampleForm.submit;
import static org.shouwen.engine.SampleForm.terms;
import static org.shouwen.engine.SampleForm.termsWith;
import static org.shouwen.engine.SampleForm.validate;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

class FormCheckTest {

    private static final String REQUIRED = validate("\"required\": true");

    private static String group(String path, String more, String... components) {
        return "{\"type\": \"group\", \"label\": \"组\", \"path\": \"%s\", \"components\": [%s]%s}"
                .formatted(path, String.join(",", components), more.isEmpty() ? "" : "," + more);
    }

    // what the form has no place for

    @Test
    void unknownKeysAreRefusedEvenWhenEmpty() {
        FormSchema form = SampleForm.of(component("textfield", "name", "姓名"));

        assertThat(form.validate(submit("responsibleClerk", null), terms()))
                .containsExactly(
                        new Violation(RefusalCode.FIELD_UNKNOWN, "responsibleClerk", "表单中没有字段“responsibleClerk”。"));
    }

    @Test
    void aKeyThatIsNoNameIsNotRepeated() {
        FormSchema form = SampleForm.of(component("textfield", "name", "姓名"));

        assertThat(form.validate(submit("李华 13812345678", "x"), terms()))
                .containsExactly(new Violation(RefusalCode.FIELD_UNKNOWN, null, "提交了表单中没有的字段。"));
    }

    @Test
    void reservedKeysHaveACodeOfTheirOwn() {
        FormSchema form = SampleForm.of(component("textfield", "firstAskedClerk", "首问负责人"));

        assertThat(codes(form, submit("firstAskedClerk", "clerk02")))
                .containsExactly(RefusalCode.FIRST_ASKED_IMMUTABLE);
        assertThat(codes(SampleForm.of(), submit("firstAskedClerk", "clerk02")))
                .containsExactly(RefusalCode.FIRST_ASKED_IMMUTABLE);
    }

    @Test
    void floodsOfUnknownKeysAreNotAllNamed() {
        Map<String, Object> flood = new HashMap<>();
        IntStream.range(0, 5000).forEach(i -> flood.put("key" + i, "x"));

        assertThat(codes(SampleForm.of(), flood)).hasSize(20);
    }

    @Test
    void allViolationsComeAtOnceUnknownKeysFirstThenInTheOrderOfTheForm() {
        FormSchema form = SampleForm.of(
                component("textarea", "matter", "事由", REQUIRED),
                component("select", "channel", "渠道", options("VISIT")),
                component("number", "days", "天数"));
        Map<String, Object> submitted = new LinkedHashMap<>();
        submitted.put("days", "three");
        submitted.put("channel", "FAX");
        submitted.put("status", "CLOSED");

        assertThat(codes(form, submitted))
                .containsExactly(
                        RefusalCode.FIELD_UNKNOWN,
                        RefusalCode.FIELD_REQUIRED,
                        RefusalCode.FIELD_INVALID,
                        RefusalCode.FIELD_INVALID);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> form.accept(submitted, terms()));
        assertThat(refusal.violations()).hasSize(4);
        assertThat(refusal.code()).isEqualTo(RefusalCode.FIELD_UNKNOWN);
    }

    // groups

    @Test
    void groupsWithAPathNestTheirValues() {
        FormSchema form = SampleForm.of(
                group("", "", component("textfield", "matter", "事由", REQUIRED)),
                group(
                        "client",
                        "",
                        component("textfield", "name", "姓名", REQUIRED),
                        group("address", "", component("textfield", "town.street", "街道"))));
        Map<String, Object> submitted = Map.of(
                "matter", "补卡", "client", Map.of("name", "李华", "address", Map.of("town", Map.of("street", "人民路"))));

        Submission accepted = form.accept(submitted, terms());

        assertThat(accepted.text("matter")).isEqualTo("补卡");
        assertThat(accepted.text("client.name")).isEqualTo("李华");
        assertThat(accepted.text("client.address.town.street")).isEqualTo("人民路");
    }

    @Test
    void aGroupTakesNothingButItsFields() {
        FormSchema form = SampleForm.of(group("client", "", component("textfield", "name", "姓名", REQUIRED)));

        assertThat(form.validate(Map.of("client", Map.of("name", "李华", "role", "admin")), terms()))
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(RefusalCode.FIELD_UNKNOWN, "client.role"));
        assertThat(codes(form, Map.of("client", "李华")))
                .containsExactly(RefusalCode.FIELD_INVALID, RefusalCode.FIELD_REQUIRED);
        assertThat(codes(form, submit("client", null))).containsExactly(RefusalCode.FIELD_REQUIRED);
        assertThat(codes(form, submit("client.name", "李华")))
                .containsExactly(RefusalCode.FIELD_UNKNOWN, RefusalCode.FIELD_REQUIRED);
    }

    // conditions

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

    // fields that only show

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

    // dangerous text

    @ParameterizedTest
    @ValueSource(strings = {"${1+1}", "前#{x}后", "${"})
    void expressionsAreRefusedEverywhere(String text) {
        FormSchema form = SampleForm.of(
                component("textfield", "a", "甲", "\"properties\": {\"refusal\": \"GUIDANCE_REQUIRED\"}"),
                component("textarea", "b", "乙"),
                component("checklist", "c", "丙", options("X")),
                component("select", "d", "丁", options("X")),
                component("datetime", "e", "戊"),
                component("number", "f", "己"),
                component("checkbox", "g", "庚"));
        Map<String, Object> submitted = new HashMap<>();
        List.of("a", "b", "d", "e", "f", "g").forEach(key -> submitted.put(key, text));
        submitted.put("c", List.of(Map.of("label", text)));

        assertThat(form.validate(submitted, terms())).hasSize(7).allSatisfy(violation -> {
            assertThat(violation.code()).isEqualTo(RefusalCode.FIELD_INVALID);
            assertThat(violation.sentence()).endsWith("不能包含表达式。").doesNotContain(text);
        });
    }

    @Test
    void anExpressionCannotBeComposedFromParts() {
        FormSchema form = SampleForm.of(
                component("textfield", "a", "甲"),
                component("textfield", "b", "乙"),
                component("expression", "c", "丙", "\"expression\": \"=a + b\""));

        assertThat(codes(form, Map.of("a", "$", "b", "{x}"))).containsExactly(RefusalCode.FIELD_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\uD800b", "\uDC00a", "a\uD83D"})
    void textThatCannotBeStoredIsRefused(String text) {
        FormSchema form = SampleForm.of(component("textarea", "a", "甲"));

        assertThat(sentences(form, submit("a", text))).containsExactly("「甲」含有无法保存的特殊字符。");
    }

    @Test
    void ordinaryTextOfAnyScriptIsTaken() {
        FormSchema form = SampleForm.of(component("textarea", "a", "甲"));
        String text = "𠮷野家 😀 阿卜杜拉·买买提\n\t$100 { } # <b>'\";--";

        assertThat(form.accept(submit("a", text), terms()).text("a")).isEqualTo(text);
    }

    // what authors attach to fields

    @Test
    void theFormNamesTheCodeOfItsRefusals() {
        FormSchema form = SampleForm.of(component(
                "textfield",
                "deptContact",
                "部门联系方式",
                validate("\"required\": true, \"minLength\": 5"),
                "\"properties\": {\"refusal\": \"GUIDANCE_REQUIRED\"}"));

        assertThat(codes(form, Map.of())).containsExactly(RefusalCode.GUIDANCE_REQUIRED);
        assertThat(codes(form, submit("deptContact", "512"))).containsExactly(RefusalCode.GUIDANCE_REQUIRED);
    }

    private static FieldRule rule(String name, String forbidden) {
        return new FieldRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Violation> check(FieldContext field, Object value) {
                assertThat(field.context()).isEqualTo(SampleForm.CONTEXT);
                return value.toString().contains(forbidden)
                        ? List.of(field.violation(
                                RefusalCode.FORBIDDEN_PHRASE,
                                "「" + field.field().label() + "」用语不当。"))
                        : List.of();
            }
        };
    }

    @Test
    void rulesOfTheDomainCheckWhatTheFormAccepts() {
        FormSchema form = SampleForm.of(
                component("textarea", "a", "甲", "\"properties\": {\"rule\": \"polite, short\"}"),
                component("textarea", "b", "乙", REQUIRED));
        FormTerms terms = terms(rule("polite", "不知道"), rule("short", "等"));

        assertThat(form.validate(Map.of("a", "不知道，等着"), terms))
                .extracting(Violation::code)
                .containsExactly(
                        RefusalCode.FORBIDDEN_PHRASE, RefusalCode.FORBIDDEN_PHRASE, RefusalCode.FIELD_REQUIRED);
        assertThat(form.validate(Map.of("a", "请稍候", "b", "x"), terms)).isEmpty();
    }

    @Test
    void rulesAreNotAskedAboutEmptyOrRefusedFields() {
        FieldRule never = new FieldRule() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public List<Violation> check(FieldContext field, Object value) {
                throw new AssertionError("asked about " + field.field().key());
            }
        };
        FormSchema form = SampleForm.of(
                component("textfield", "a", "甲", "\"properties\": {\"rule\": \"never\"}"),
                component("textfield", "b", "乙", "\"properties\": {\"rule\": \"never\"}", hide("=true")),
                component(
                        "textfield", "c", "丙", "\"properties\": {\"rule\": \"never\"}", validate("\"minLength\": 3")));

        assertThat(form.validate(Map.of("a", " ", "c", "x"), terms(never))).hasSize(1);
    }

    @Test
    void aRuleThatDoesNotExistIsAFaultOfTheForm() {
        FormSchema form = SampleForm.of(component("textfield", "a", "甲", "\"properties\": {\"rule\": \"missing\"}"));

        assertThatThrownBy(() -> form.validate(Map.of("a", "x"), terms()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    // size

    @Test
    void largeFormsAreCheckedQuickly() {
        String[] components = IntStream.range(0, 300)
                .mapToObj(i -> component(
                        "textfield", "f" + i, "字段" + i, REQUIRED, hide("=f0 = \"x\" and f" + i % 20 + " = 1")))
                .toArray(String[]::new);
        FormSchema form = SampleForm.of(components);
        Map<String, Object> submitted = new HashMap<>();
        IntStream.range(0, 300).forEach(i -> submitted.put("f" + i, "值"));

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20; i++) {
                assertThat(form.validate(submitted, terms())).isEmpty();
            }
        });
    }
}
