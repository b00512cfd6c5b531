package org.shouwen.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.Term;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the API answers; who may call it is decided in front of it. */
@ShouwenTest
class CalendarApiTest {

    private static final String CASE = "DL-API-1";
    private static final String NOT_PUBLISHED = """
            {"status": "not-published", "offDays": [], "workDays": []}""";
    private static final String ARRANGEMENT = """
            {"status": "official", "officialNotice": ["https://www.gov.cn/"], "source": "invented",
             "offDays": [{"date": "2031-01-01", "name": "元旦"}],
             "workDays": [{"date": "2031-01-04", "name": "元旦"}]}""";

    @Autowired
    WebApplicationContext application;

    @Autowired
    CaseClock caseClock;

    private MockMvc api;

    @BeforeEach
    void openApi() {
        api = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @AfterEach
    void takeBackTheYear() throws Exception {
        caseClock.stopAll(CASE, Instant.parse("2031-01-01T00:00:00Z"), "test", "测试结束");
        load(2031, NOT_PUBLISHED).andExpect(status().isOk());
    }

    @Test
    void shippedYearIsAnsweredInTheShapeOfTheFile() throws Exception {
        api.perform(get("/api/admin/calendar/2026"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("official"))
                .andExpect(jsonPath("$.officialNotice[0]").value(containsString("www.gov.cn")))
                .andExpect(jsonPath("$.offDays[0].date").value("2026-01-01"))
                .andExpect(jsonPath("$.offDays[0].name").value("元旦"))
                .andExpect(jsonPath("$.offDays.length()").value(33))
                .andExpect(jsonPath("$.workDays.length()").value(6));
    }

    @Test
    void unknownYearIsNotPublished() throws Exception {
        api.perform(get("/api/admin/calendar/2032"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("not-published"))
                .andExpect(jsonPath("$.offDays").isEmpty());
    }

    @Test
    void loadedYearIsAnsweredAsItWasSent() throws Exception {
        load(2031, ARRANGEMENT)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2031));

        api.perform(get("/api/admin/calendar/2031"))
                .andExpect(jsonPath("$.status").value("official"))
                .andExpect(jsonPath("$.source").value("invented"))
                .andExpect(jsonPath("$.workDays[0].date").value("2031-01-04"));
    }

    @Test
    void provisionalDeadlinesAreCountedUntilTheirYearIsLoadedAndNeverListed() throws Exception {
        long before = caseClock.provisional();
        caseClock.start(
                CASE, "completion", Term.workingDays(2), Instant.parse("2031-01-02T02:00:00Z"), "clerk01", "受理");
        api.perform(get("/api/admin/calendar/provisional"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"count\": %d}".formatted(before + 1), JsonCompareMode.STRICT));

        load(2031, ARRANGEMENT).andExpect(jsonPath("$.movedDeadlines").value(1));

        assertThat(caseClock.provisional()).isEqualTo(before);
    }

    @Test
    void badYearIsRefusedWithEveryEntryNamed() throws Exception {
        load(2031, """
                        {"status": "official", "offDays": [{"date": "2032-01-01", "name": "元旦"}],
                         "workDays": [{"date": "2031-01-03", "name": "元旦"}]}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("CALENDAR_INVALID"))
                .andExpect(jsonPath("$.message")
                        .value(allOf(
                                containsString("CALENDAR_INVALID"),
                                containsString("2032-01-01"),
                                containsString("2031-01-03"))));

        api.perform(get("/api/admin/calendar/2031"))
                .andExpect(jsonPath("$.status").value("not-published"));
    }

    @Test
    void whatIsNoCalendarIsABadRequest() throws Exception {
        load(2031, "{").andExpect(status().isBadRequest());
        load(2031, "").andExpect(status().isBadRequest());
        load(2031, "{}").andExpect(status().isBadRequest());
        load(2031, "{\"offDays\": 1}").andExpect(status().isBadRequest());
        load(1031, ARRANGEMENT).andExpect(status().isBadRequest());
        api.perform(get("/api/admin/calendar/zero")).andExpect(status().isBadRequest());
        api.perform(get("/api/admin/calendar/0")).andExpect(status().isBadRequest());
    }

    private ResultActions load(int year, String body) throws Exception {
        return api.perform(put("/api/admin/calendar/" + year)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .principal(() -> "adm01"));
    }
}
