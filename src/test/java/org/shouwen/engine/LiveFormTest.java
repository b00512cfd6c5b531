package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.engine.SampleForm.CONTEXT;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.json;
import static org.shouwen.engine.SampleForm.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.RefusalCode;

class LiveFormTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Map<String, LiveContent> content(String name, Function<LiveContext, LiveValue> filling) {
        return Map.of(name, new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return filling.apply(context);
            }
        });
    }

    private static String live(String name) {
        return "\"properties\": {\"live\": \"" + name + "\"}";
    }

    private static JsonNode first(String form) throws Exception {
        return MAPPER.readTree(form).path("components").get(0);
    }

    @Test
    void aFormWithoutLiveComponentsStaysAsItIs() {
        String form = json(component("number", "x", "数", "\"increment\": 0.10"));

        assertThat(LiveForm.complete(form, CONTEXT, Map.of())).isSameAs(form);
    }

    @Test
    void optionsReplaceEveryOtherSourceAndNothingElseChanges() throws Exception {
        String form = json(
                component("select", "item", "事项", live("items"), "\"valuesKey\": \"\"", "\"searchable\": true"),
                component("number", "x", "数", "\"increment\": 0.10"));

        String completed = LiveForm.complete(
                form,
                CONTEXT,
                content(
                        "items",
                        context -> LiveValue.options(
                                List.of(new FormOption("社保卡补办（" + context.officeId() + "）", "RS-001")), "RS-001")));

        JsonNode expected = MAPPER.readTree(form);
        ObjectNode select = (ObjectNode) expected.path("components").get(0);
        select.remove("valuesKey");
        select.put("defaultValue", "RS-001")
                .putArray("values")
                .addObject()
                .put("label", "社保卡补办（OF-01）")
                .put("value", "RS-001");
        assertThat(MAPPER.readTree(completed)).isEqualTo(expected);
        assertThat(completed).contains("0.10");
    }

    @Test
    void aLiveSelectAcceptsExactlyWhatWasOffered() {
        String form = json(component("select", "item", "事项", live("items"), SampleForm.options("value")));
        FormSchema completed = FormSchema.parse(LiveForm.complete(
                form, CONTEXT, content("items", c -> LiveValue.options(List.of(new FormOption("补卡", "RS-001"))))));

        assertThat(completed.validate(Map.of("item", "RS-001"), terms())).isEmpty();
        assertThat(codes(completed, Map.of("item", "value"))).containsExactly(RefusalCode.FIELD_INVALID);
        assertThat(codes(completed, Map.of("item", "RS-002"))).containsExactly(RefusalCode.FIELD_INVALID);
    }

    @Test
    void textFieldsGetADefaultAndPresentationsTheirText() throws Exception {
        assertThat(first(LiveForm.complete(
                                json(component("textfield", "unit", "单位", live("unit"))),
                                CONTEXT,
                                content("unit", c -> LiveValue.of("个人"))))
                        .path("defaultValue")
                        .asText())
                .isEqualTo("个人");
        assertThat(first(LiveForm.complete(
                                json("{\"type\": \"text\", \"text\": \"…\", " + live("summary") + "}"),
                                CONTEXT,
                                content("summary", c -> LiveValue.of("**事由**"))))
                        .path("text")
                        .asText())
                .isEqualTo("**事由**");
        assertThat(first(LiveForm.complete(
                                json("{\"type\": \"html\", \"content\": \"…\", " + live("summary") + "}"),
                                CONTEXT,
                                content("summary", c -> LiveValue.of("<b>事由</b>"))))
                        .path("content")
                        .asText())
                .isEqualTo("<b>事由</b>");
    }

    @Test
    void componentsInsideGroupsAreFilledToo() {
        String form = json("{\"type\": \"group\", \"components\": [%s]}"
                .formatted(component("textfield", "unit", "单位", live("unit"), "\"readonly\": true")));
        FormSchema completed =
                FormSchema.parse(LiveForm.complete(form, CONTEXT, content("unit", c -> LiveValue.of("个人"))));

        assertThat(completed.validate(Map.of("unit", "个人"), terms())).isEmpty();
        assertThat(codes(completed, Map.of("unit", "公司"))).containsExactly(RefusalCode.FIELD_INVALID);
    }

    @Test
    void anUnknownContentIsNamed() {
        assertThatThrownBy(() ->
                        LiveForm.complete(json(component("select", "item", "事项", live("items"))), CONTEXT, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("items");
    }

    @Test
    void contentMustFitItsComponent() {
        Map<String, LiveContent> text = content("x", c -> LiveValue.of("文"));
        Map<String, LiveContent> options = content("x", c -> LiveValue.options(List.of()));

        assertThatThrownBy(() -> LiveForm.complete(json(component("select", "a", "甲", live("x"))), CONTEXT, text))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LiveForm.complete(json(component("textfield", "a", "甲", live("x"))), CONTEXT, options))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LiveForm.complete(json("{\"type\": \"button\", " + live("x") + "}"), CONTEXT, text))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void typedTextIsShownAsTyped() {
        assertThat(LiveValue.plain(" =1 **粗** {{x}}\r\n<b> "))
                .isEqualTo("&#61;1 &#42;&#42;粗&#42;&#42; &#123;&#123;x&#125;&#125;<br>&#60;b&#62;");
    }
}
