package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.engine.SampleForm.codes;
import static org.shouwen.engine.SampleForm.component;
import static org.shouwen.engine.SampleForm.sentences;
import static org.shouwen.engine.SampleForm.submit;
import static org.shouwen.engine.SampleForm.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.refusal.RefusalCode;

class DateTimeTypeTest {

    private static Submission accept(FormSchema form, String key, Object value) {
        return form.accept(submit(key, value), terms());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-06T16:00",
                "2026-01-06T16:00:00",
                "2026-01-06T16:00+08:00",
                "2026-01-06T08:00Z",
                "2026-01-06T16:00:00.000+0800",
                "2026-01-06T17:00+09",
                " 2026-01-06T16:00 "
            })
    void dateAndTimeIsAnInstantInTheZoneOfTheClock(String value) {
        FormSchema form = SampleForm.of(component("datetime", "at", "时间", "\"subtype\": \"datetime\""));

        assertThat(accept(form, "at", value).instant("at")).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
    }

    @Test
    void dateAndTimeOfDayHaveTypesOfTheirOwn() {
        FormSchema form = SampleForm.of(
                component("datetime", "day", "日期", "\"subtype\": \"date\""),
                component("datetime", "hour", "时间", "\"subtype\": \"time\""),
                component("datetime", "utc", "时间", "\"subtype\": \"time\""),
                component("datetime", "at", "时刻", "\"subtype\": \"datetime\""));

        Submission accepted = form.accept(
                Map.of(
                        "day", "2026-11-25",
                        "hour", "16:00",
                        "utc", "08:00Z",
                        "at", Date.from(Instant.parse("2026-01-06T08:00:00Z"))),
                terms());

        assertThat(accepted.date("day")).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(accepted.time("hour")).isEqualTo(LocalTime.of(16, 0));
        assertThat(accepted.time("utc")).isEqualTo(LocalTime.of(16, 0));
        assertThat(accepted.instant("at")).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2026-02-29",
        "date, 2026-1-6",
        "date, 2026-01-06T16:00",
        "date, +12026-01-06",
        "date, 06.01.2026",
        "time, 24:00",
        "time, 16",
        "datetime, 2026-01-06",
        "datetime, 2026-01-06 16:00",
        "datetime, 2026-01-06T25:00",
        "datetime, tomorrow"
    })
    void malformedDatesAreRefused(String subtype, String value) {
        FormSchema form = SampleForm.of(component("datetime", "x", "时间", "\"subtype\": \"" + subtype + "\""));

        assertThat(codes(form, submit("x", value))).containsExactly(RefusalCode.FIELD_INVALID);
    }

    @Test
    void passedDatesAreRefusedWhereTheFormDisallowsThem() {
        FormSchema form = SampleForm.of(
                component("datetime", "day", "日期", "\"subtype\": \"date\"", "\"disallowPassedDates\": true"),
                component("datetime", "at", "时间", "\"subtype\": \"datetime\"", "\"disallowPassedDates\": true"));

        assertThat(sentences(form, Map.of("day", "2026-01-06", "at", "2026-01-06T00:00")))
                .isEmpty();
        assertThat(sentences(form, Map.of("day", "2026-01-05", "at", "2026-01-05T15:59Z")))
                .containsExactly("「日期」不能早于今天。", "「时间」不能早于今天。");
    }
}
