package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.engine.SampleForm.CONTEXT;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.group;
import static org.shouwen.engine.SampleForm.json;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.terms;
import static org.shouwen.engine.SampleForm.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;

/** A group of which the form has a template and the case has the rows. */
class RepeatedGroupTest {

    private static final String TEMPLATE = json(group(
            "materials",
            "\"id\": \"Group_materials\", \"properties\": {\"live\": \"materials\", \"refusal\": \"MATERIAL_NOT_IN_CATALOGUE\"}",
            "{\"type\": \"text\", \"id\": \"Text_hint\", \"text\": \"说明\", \"properties\": {\"row\": \"hint\"}}",
            component(
                    "select",
                    "result",
                    "{row}:结果",
                    options("OK", "DEFECTIVE"),
                    validate("\"required\": true"),
                    "\"properties\": {\"row\": \"result\", \"refusal\": \"CHECK_INCOMPLETE\"}"),
            component(
                    "textfield",
                    "defect",
                    "{row}:问题",
                    validate("\"required\": true"),
                    "\"conditional\": {\"hide\": \"=row.result != \\\"DEFECTIVE\\\"\"}")));

    private final String form = LiveForm.complete(TEMPLATE, CONTEXT, Map.of("materials", new LiveContent() {
        @Override
        public String name() {
            return "materials";
        }

        @Override
        public LiveValue fill(LiveContext context) {
            return LiveValue.rows(List.of(
                    new FormRow("ID", "居民身份证", Map.of("hint", "出示原件", "result", "OK")),
                    new FormRow("AGENT_ID", "代办人居民身份证", Map.of())));
        }
    }));

    private final FormSchema schema = FormSchema.parse(form);

    @Test
    void theTemplateIsRepeatedOncePerRow() {
        assertThat(schema.fields())
                .extracting(FormField::key)
                .containsExactly(
                        "materials.ID.result",
                        "materials.ID.defect",
                        "materials.AGENT_ID.result",
                        "materials.AGENT_ID.defect");
        assertThat(schema.fields()).extracting(FormField::label).contains("居民身份证:结果", "代办人居民身份证:问题");
    }

    @Test
    void noTwoComponentsShareAnIdAndTextsWithoutAValueAreLeftOut() throws Exception {
        JsonNode rows =
                new ObjectMapper().readTree(form).path("components").get(0).path("components");

        assertThat(rows.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(rows.findValuesAsText("text")).containsExactly("出示原件");
        assertThat(rows.get(0).findValuesAsText("defaultValue")).containsExactly("OK");
        assertThat(rows.get(1).findValuesAsText("defaultValue")).isEmpty();
    }

    @Test
    void everyRowIsReadUnderItsOwnKey() {
        Submission submission = schema.accept(
                submitted(Map.of("result", "OK"), Map.of("result", "DEFECTIVE", "defect", "已过期")), terms());

        Map<String, Submission> rows = submission.rows("materials");
        assertThat(rows).containsOnlyKeys("ID", "AGENT_ID");
        assertThat(rows.get("ID").text("result")).isEqualTo("OK");
        assertThat(rows.get("AGENT_ID").text("defect")).isEqualTo("已过期");
    }

    @Test
    void aRowLeftOpenIsRefusedByName() {
        List<Violation> violations = schema.validate(submitted(Map.of("result", "OK"), Map.of()), terms());

        assertThat(violations).extracting(Violation::code).containsExactly(RefusalCode.CHECK_INCOMPLETE);
        assertThat(violations.get(0).sentence()).contains("代办人居民身份证");
    }

    @Test
    void conditionsSpeakOfTheRowTheyStandIn() {
        assertThat(schema.validate(submitted(Map.of("result", "OK"), Map.of("result", "DEFECTIVE")), terms()))
                .extracting(Violation::field)
                .containsExactly("materials.AGENT_ID.defect");
        assertThat(schema.validate(submitted(Map.of("result", "OK", "defect", "x"), Map.of("result", "OK")), terms()))
                .extracting(Violation::code)
                .containsExactly(RefusalCode.FIELD_UNKNOWN);
    }

    @Test
    void aRowThatTheCaseDoesNotHaveIsRefusedInTheWordsOfTheGroup() {
        Map<String, Object> submitted = Map.of(
                "materials",
                Map.of(
                        "ID",
                        Map.of("result", "OK"),
                        "AGENT_ID",
                        Map.of("result", "OK"),
                        "居委会证明",
                        Map.of("result", "OK")));

        List<Violation> violations = schema.validate(submitted, terms());

        assertThat(violations).extracting(Violation::code).containsExactly(RefusalCode.MATERIAL_NOT_IN_CATALOGUE);
        assertThat(violations.get(0).sentence()).doesNotContain("居委会");
    }

    @Test
    void aKeyThatNoConditionCouldNameIsNoRow() {
        assertThatThrownBy(() -> new FormRow("AGENT-ID", "代办人", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRepeatedGroupNeedsAPath() {
        assertThatThrownBy(() -> FormSchema.parse(json(group("", "\"properties\": {\"live\": \"materials\"}"))))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("path");
    }

    private static Map<String, Object> submitted(Map<String, Object> id, Map<String, Object> agentId) {
        return Map.of("materials", Map.of("ID", id, "AGENT_ID", agentId));
    }
}
