package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.group;
import static org.shouwen.engine.SampleForm.hide;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.submit;
import static org.shouwen.engine.SampleForm.terms;
import static org.shouwen.engine.SampleForm.validate;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.shouwen.testing.ComputingTime;

class FormCheckTest {

    private static final String REQUIRED = validate("\"required\": true");

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

        Duration taken = ComputingTime.of(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(form.validate(submitted, terms())).isEmpty();
            }
        });

        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }
}
