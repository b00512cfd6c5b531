package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.sentences;
import static org.shouwen.engine.SampleForm.submit;
import static org.shouwen.engine.SampleForm.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;

class UnsafeTextTest {

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
}
