package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ShouwenTest
@Import(CaseFixtures.class)
class CaseApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    CaseRegister register;

    @Autowired
    ClientLookup lookup;

    MockMvc http;
    String caseNo;

    @BeforeEach
    void clerk01RegistersACase() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String client = lookup.keyOf(PhoneNumber.parse("13000000001").orElseThrow());
        caseNo = register.open(TestCases.intake().about("RS-001").from(client).build());
    }

    @Test
    void dossierHasTheFieldsOfTheContract() throws Exception {
        read("/api/cases/" + caseNo, "clerk02")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseNo").value(caseNo))
                .andExpect(jsonPath("$.kind").value("TEST_INTAKE"))
                .andExpect(jsonPath("$.kindLabel").value("咨询受理"))
                .andExpect(jsonPath("$.status").value("OPEN"))
                .andExpect(jsonPath("$.statusLabel").value("受理中"))
                .andExpect(jsonPath("$.office").value("样例镇人社所"))
                .andExpect(jsonPath("$.firstAskedClerk").value("clerk01"))
                .andExpect(jsonPath("$.firstAskedClerkName").value("周虚一"))
                .andExpect(jsonPath("$.responsibleClerk").value("clerk01"))
                .andExpect(jsonPath("$.item.code").value("RS-001"))
                .andExpect(jsonPath("$.item.version").value(1))
                .andExpect(jsonPath("$.item.name").value("城乡居民养老保险RS-001"))
                .andExpect(jsonPath("$.receivedAt").value("2026-03-10T09:05:00+08:00"))
                .andExpect(jsonPath("$.registeredAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.closedAt").value((Object) null))
                .andExpect(jsonPath("$.client.name").value("张*"))
                .andExpect(jsonPath("$.client.phone").value("130****0001"))
                .andExpect(jsonPath("$.sections[0].title").value("咨询内容"))
                .andExpect(jsonPath("$.deadlines[0].name").value("intakeDue"))
                .andExpect(jsonPath("$.deadlines[0].label").value("当日答复"))
                .andExpect(jsonPath("$.deadlines[0].dueAt").value("2026-03-10T17:30:00+08:00"))
                .andExpect(jsonPath("$.deadlines[0].state").value("RUNNING"))
                .andExpect(jsonPath("$.deadlines[0].provisional").value(false))
                .andExpect(jsonPath("$.timeline", hasSize(2)))
                .andExpect(jsonPath("$.timeline[0].at").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.timeline[0].actor").value("clerk01"))
                .andExpect(jsonPath("$.timeline[0].event").value("REGISTERED"))
                .andExpect(jsonPath("$.timeline[0].text").value("登记来访咨询。"))
                .andExpect(jsonPath("$.documents[0].documentNo").value("SL-1"))
                .andExpect(jsonPath("$.documents[0].kind").value("受理回执"))
                .andExpect(jsonPath("$.documents[0].issuedAt").value("2026-03-10T09:10:00+08:00"))
                .andExpect(jsonPath("$.documents[0].href").value("/documents/SL-1"))
                .andExpect(jsonPath("$.openTasks[?(@.id=='t-1')].key").value(hasItem("answerConsultation")))
                .andExpect(jsonPath("$.openTasks[?(@.id=='t-1')].assignee").value(hasItem("clerk01")))
                .andExpect(jsonPath("$.openTasks[?(@.id=='t-1')].dueAt").value(hasItem("2026-03-10T17:30:00+08:00")));
    }

    @Test
    void dossierOffersTheActionsThatAreOpenToTheCaller() throws Exception {
        read("/api/cases/" + caseNo, "clerk01")
                .andExpect(jsonPath("$.actions[?(@.name=='test-note')].label").value(hasItem("记一笔")))
                .andExpect(jsonPath("$.actions[?(@.name=='test-note')].fields[0].name")
                        .value(hasItem("reason")))
                .andExpect(jsonPath("$.actions[?(@.name=='test-note')].fields[0].type")
                        .value(hasItem("LONG_TEXT")));
        read("/api/cases/" + caseNo, "clerk02")
                .andExpect(jsonPath("$.actions[?(@.name=='test-note')]").isEmpty());
    }

    @Test
    void aCaseOfAnotherOfficeAnswersLikeOneThatDoesNotExist() throws Exception {
        String foreign = register.open(
                TestCases.intake().of("OF-02", "clerk21").about("RS-001").build());

        String refused = refusedWith(404, read("/api/cases/" + foreign, "clerk01"));

        assertThat(refused).contains("NOT_FOUND");
        assertThat(refused).isEqualTo(refusedWith(404, read("/api/cases/ZX-20200101-0001", "clerk01")));
        assertThat(refused).isEqualTo(refusedWith(404, read("/api/cases/" + "X".repeat(500), "clerk01")));
        assertThat(refused).isEqualTo(refusedWith(404, act(foreign, "test-note", "clerk01", "{\"reason\":\"无\"}")));
        assertThat(refusedWith(404, read("/api/cases/" + foreign, "adm01"))).contains("NOT_FOUND");
        read("/api/cases/" + foreign, "ov01").andExpect(status().isOk());
    }

    @Test
    void actionIsDoneAndStandsInTheTimeline() throws Exception {
        act(caseNo, "test-note", "clerk01", "{\"reason\":\"已电话说明\"}").andExpect(status().isNoContent());

        read("/api/cases/" + caseNo, "clerk01")
                .andExpect(jsonPath("$.timeline[2].event").value("NOTED"))
                .andExpect(jsonPath("$.timeline[2].text").value("记录:已电话说明"));
    }

    @Test
    void actionMayAnswer() throws Exception {
        act(caseNo, "test-unmask", "clerk01", null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields[0].value").value("张虚甲"));

        read("/api/cases/" + caseNo, "clerk01")
                .andExpect(jsonPath("$.timeline[2].event").value("UNMASKED"));
    }

    @Test
    void actionThatIsNotOpenIsRefused() throws Exception {
        assertThat(refusedWith(403, act(caseNo, "test-note", "clerk02", "{\"reason\":\"无\"}")))
                .contains("NOT_AUTHORISED");
        assertThat(refusedWith(404, act(caseNo, "no-such-action", "clerk01", "{}")))
                .contains("NOT_FOUND");

        register.close(caseNo, "ANSWERED", "clerk01", "ANSWERED", "已答复。");
        assertThat(refusedWith(400, act(caseNo, "test-note", "clerk01", "{\"reason\":\"无\"}")))
                .contains("CASE_CLOSED");
        act(caseNo, "test-unmask", "clerk01", "{}").andExpect(status().isOk());
    }

    @Test
    void badInputOfAnActionIsRefusedAndNothingStored() throws Exception {
        assertThat(refusedWith(400, act(caseNo, "test-note", "clerk01", "{}"))).contains("FIELD_REQUIRED", "理由");
        assertThat(refusedWith(400, act(caseNo, "test-note", "clerk01", "{\"reason\":{\"a\":1}}")))
                .contains("FIELD_INVALID", "理由");
        assertThat(refusedWith(
                        400, act(caseNo, "test-note", "clerk01", "{\"reason\":\"有\",\"firstAskedClerk\":\"clerk02\"}")))
                .contains("FIELD_UNKNOWN");
        act(caseNo, "test-note", "clerk01", "{not json").andExpect(status().is4xxClientError());

        read("/api/cases/" + caseNo, "clerk01").andExpect(jsonPath("$.timeline", hasSize(2)));
    }

    @Test
    void searchAnswersTheSameByGetAndByPost() throws Exception {
        String body = "{\"number\":\"" + caseNo + "\",\"phone\":\"130 0000 0001\",\"page\":0,\"size\":5}";

        http.perform(post("/api/cases/search")
                        .with(login("clerk02"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].caseNo").value(caseNo))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(5))
                .andExpect(jsonPath("$.capped").value(false));
        http.perform(get("/api/cases").with(login("clerk02")).param("number", caseNo))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].statusLabel").value("受理中"));
    }

    @Test
    void aPhoneStandsInNoAddress() throws Exception {
        assertThat(refusedWith(400, read("/api/cases?phone=13000000001", "clerk02")))
                .contains("REQUEST_INVALID", "/api/cases/search");
    }

    @Test
    void badCriterionIsRefusedByName() throws Exception {
        assertThat(refusedWith(400, read("/api/cases?size=101", "clerk01"))).contains("FIELD_INVALID", "每页条数");
        assertThat(refusedWith(400, read("/api/cases?from=soon&due=never", "clerk01")))
                .contains("起始日期", "期限");
    }

    @Test
    void nothingAnswersWithoutLogin() throws Exception {
        http.perform(get("/api/cases/" + caseNo)).andExpect(status().isUnauthorized());
        http.perform(get("/cases")).andExpect(status().isUnauthorized());
        http.perform(get("/cases").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void pageDrawsTheDossierOfTheApi() throws Exception {
        read("/cases/" + caseNo, "clerk01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(caseNo)))
                .andExpect(content().string(containsString("data-user-id=\"clerk01\"")))
                .andExpect(content().string(containsString("/js/case.js")))
                .andExpect(content().string(containsString("name=\"_csrf_header\"")))
                .andExpect(content().string(not(containsString("${"))));
    }

    @Test
    void pageOfAForeignCaseSaysNoMoreThanThatThereIsNone() throws Exception {
        String foreign = register.open(TestCases.intake().of("OF-02", "clerk21").build());

        read("/cases/" + foreign, "clerk01")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有该办件")));
    }

    @Test
    void searchPageOffersStatusesAndTheColleaguesOfTheOffice() throws Exception {
        read("/cases", "clerk01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已答复")))
                .andExpect(content().string(containsString("郑虚三")))
                .andExpect(content().string(containsString("value=\"clerk01\" selected")))
                .andExpect(content().string(not(containsString("孔虚七"))))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML));
    }

    @Test
    void aTaskLeadsToTheDossierOfItsCaseForWhoeverMaySeeThat() throws Exception {
        String task = CaseFixtures.taskOf(caseNo);

        read("/api/tasks/" + task + "/case", "clerk01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseNo").value(caseNo));
        read("/api/tasks/" + task + "/case", "clerk21").andExpect(status().isNoContent());
        read("/api/tasks/unknown/case", "clerk01").andExpect(status().isNoContent());
    }

    @Test
    void timeLeftIsToldInTheOrderInWhichItWasAskedFor() throws Exception {
        read("/api/tasks/time-left?dueAt=2020-03-10T09:30:00Z&dueAt=2099-03-10T09:30:00Z", "clerk01")
                .andExpect(jsonPath("$[0].text").value(startsWith("已超期")))
                .andExpect(jsonPath("$[0].overdue").value(true))
                .andExpect(jsonPath("$[1].text").value(startsWith("剩")))
                .andExpect(jsonPath("$[1].overdue").value(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "morgen", "2026-03-10", "+999999999-12-31T00:00:00Z", "-0001-03-10T09:30:00Z"})
    void timeIsLeftUntilNothingButADueDate(String dueAt) throws Exception {
        http.perform(get("/api/tasks/time-left")
                        .param("dueAt", "2020-03-10T09:30:00Z", dueAt)
                        .with(login("clerk01")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value("REQUEST_INVALID:请求参数「dueAt」的格式不正确。"));
    }

    private RequestPostProcessor login(String userId) {
        return httpBasic(userId, "shouwen");
    }

    private ResultActions read(String path, String userId) throws Exception {
        return http.perform(get(path).with(login(userId)));
    }

    private ResultActions act(String number, String action, String userId, String body) throws Exception {
        var request = post("/api/cases/{caseNo}/actions/{action}", number, action)
                .principal(() -> userId)
                .contentType(MediaType.APPLICATION_JSON);
        // behind the door: the table knows no actions of a test
        return MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(body == null ? request : request.content(body));
    }

    private static String refusedWith(int status, ResultActions answer) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(jsonPath("$.message").value(not(startsWith("null"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
