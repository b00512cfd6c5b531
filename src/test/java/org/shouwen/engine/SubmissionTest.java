package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.options;
import static org.shouwen.engine.SampleForm.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwen.refusal.Refusal;

class SubmissionTest {

    private enum Channel {
        VISIT,
        PHONE
    }

    @Test
    void valuesAreReadByTheirType() {
        Submission submission = Submission.of(Map.of(
                "name",
                " 李华 ",
                "now",
                true,
                "days",
                3.0,
                "at",
                Instant.EPOCH,
                "on",
                LocalDate.EPOCH,
                "channel",
                "PHONE",
                "needs",
                List.of("A", "B")));

        assertThat(submission.text("name")).isEqualTo("李华");
        assertThat(submission.requiredText("name")).isEqualTo("李华");
        assertThat(submission.flag("now")).isTrue();
        assertThat(submission.integer("days")).isEqualTo(3);
        assertThat(submission.number("days")).isEqualByComparingTo("3");
        assertThat(submission.instant("at")).isEqualTo(Instant.EPOCH);
        assertThat(submission.date("on")).isEqualTo(LocalDate.EPOCH);
        assertThat(submission.oneOf("channel", Channel.class)).isEqualTo(Channel.PHONE);
        assertThat(submission.many("needs")).containsExactly("A", "B");
    }

    @Test
    void whatWasNotGivenHasNoValue() {
        Map<String, Object> values = new HashMap<>();
        values.put("empty", null);
        values.put("blank", "\u3000");
        Submission submission = Submission.of(values);

        assertThat(submission.has("empty")).isFalse();
        assertThat(submission.has("blank")).isFalse();
        assertThat(submission.text("absent")).isNull();
        assertThat(submission.flag("absent")).isFalse();
        assertThat(submission.integer("absent")).isNull();
        assertThat(submission.number("absent")).isNull();
        assertThat(submission.instant("absent")).isNull();
        assertThat(submission.date("absent")).isNull();
        assertThat(submission.time("absent")).isNull();
        assertThat(submission.oneOf("absent", Channel.class)).isNull();
        assertThat(submission.many("absent")).isEmpty();
    }

    @Test
    void anotherTypeIsAMistakeThatNamesTheFieldAndNotTheValue() {
        Submission submission = Submission.of(Map.of("name", "李华", "needs", List.of(1)));

        assertThatThrownBy(() -> submission.flag("name"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name")
                .hasMessageNotContaining("李华");
        assertThatThrownBy(() -> submission.many("needs")).isInstanceOf(IllegalStateException.class);
        assertThat(submission.toString()).contains("name").doesNotContain("李华");
    }

    @Test
    void whatTheDomainCannotUseIsRefusedByLabel() {
        FormSchema form = SampleForm.of(
                component("textfield", "name", "姓名"),
                component("number", "days", "天数"),
                component("select", "channel", "渠道", options("FAX")));
        Submission submission = form.accept(Map.of("days", 1.5, "channel", "FAX"), terms());

        assertThatThrownBy(() -> submission.requiredText("name"))
                .isInstanceOf(Refusal.class)
                .hasMessage("FIELD_REQUIRED:请填写「姓名」。");
        assertThatThrownBy(() -> submission.integer("days"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("「天数」");
        assertThatThrownBy(() -> submission.oneOf("channel", Channel.class))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("「渠道」");
    }
}
