package org.shouwen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.intake.AtTheCounter;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** What a client learns of the own case, and nobody else does. */
@ShouwenTest
class ProgressTest {

    /** Where it stands on the receipt; a token of the page may look like a code by chance. */
    private static final Pattern CODE =
            Pattern.compile("<dd class=\"big code\">([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})</dd>");

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    AtTheCounter counter;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        counter = new AtTheCounter(http);
    }

    @Test
    void theNumberAndThePhoneHoweverWrittenTellHowTheCaseStands() {
        String caseNo = counter.register();

        JsonNode progress = ask(caseNo, "phone", "+86 130-0000-0001").getBody();

        assertThat(progress.path("status").asText()).isEqualTo("办理中");
        assertThat(progress.path("nextStep").asText()).contains("答复您");
        assertThat(progress.path("remaining").asText()).isEqualTo("今日17:30到期,剩 8 小时 30 分");
        assertThat(progress.toString()).doesNotContain(AtTheCounter.NAME, AtTheCounter.PHONE, "周虚一");
    }

    @Test
    void anUnknownCaseAndAWrongPhoneAreAnsweredAlike() {
        String caseNo = counter.register();

        ResponseEntity<JsonNode> wrongPhone = ask(caseNo, "phone", "13000000002");
        ResponseEntity<JsonNode> unknownCase = ask("ZX-20260310-9999", "phone", AtTheCounter.PHONE);

        AtTheCounter.assertRefused(wrongPhone, 404, "NOT_FOUND");
        assertThat(unknownCase.getStatusCode()).isEqualTo(wrongPhone.getStatusCode());
        assertThat(unknownCase.getBody()).isEqualTo(wrongPhone.getBody());
        AtTheCounter.assertRefused(http.postForEntity("/public/progress", Map.of(), JsonNode.class), 404, "NOT_FOUND");
    }

    @Test
    void guessingIsSlowedDownAndForgottenAfterAWhile() {
        String caseNo = counter.register();
        for (int i = 0; i < 10; i++) {
            AtTheCounter.assertRefused(ask(caseNo, "phone", "1390000%04d".formatted(i)), 404, "NOT_FOUND");
        }

        AtTheCounter.assertRefused(ask(caseNo, "phone", AtTheCounter.PHONE), 429, "TOO_MANY_ATTEMPTS");

        time.is("2026-03-10T09:11");
        assertThat(ask(caseNo, "phone", AtTheCounter.PHONE).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void aClientWithoutAPhoneGetsACodeThatIsShownOnce() {
        String caseNo = withoutPhone();
        assertThat(page("clerk01", caseNo)).contains("出具查询码").doesNotContainPattern(CODE);

        String code = issueCode("clerk01", caseNo);

        assertThat(page("clerk01", caseNo)).contains("重新出具查询码").doesNotContain(code);
        assertThat(ask(caseNo, "code", code.toLowerCase()).getStatusCode().value())
                .isEqualTo(200);
        assertThat(jdbc.sql("select lookup_code from case_file where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(code);
    }

    @Test
    void aNewCodeReplacesTheOld() {
        String caseNo = withoutPhone();
        String lost = issueCode("clerk01", caseNo);

        String found = issueCode("clerk01", caseNo);

        AtTheCounter.assertRefused(ask(caseNo, "code", lost), 404, "NOT_FOUND");
        assertThat(ask(caseNo, "code", found).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void onlyTheClerksOfTheCaseIssueACodeAndNoneWhereAPhoneIsKnown() {
        String caseNo = withoutPhone();

        assertThat(post("clerk02", caseNo).getStatusCode().value()).isEqualTo(403);
        assertThat(post("clerk21", caseNo).getStatusCode().value()).isEqualTo(404);
        assertThat(post("clerk01", counter.register()).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void theReceiptHoldsWhatTheClientNeedsAndTheDossierLinksToIt() {
        String caseNo = counter.register();

        assertThat(page("clerk02", caseNo))
                .contains(
                        caseNo,
                        "张*",
                        "周虚一",
                        "样例镇人社所",
                        "0999-5550100",
                        "5125936",
                        "2026年3月10日 17:30",
                        "/public/progress")
                .doesNotContain(AtTheCounter.NAME, AtTheCounter.PHONE);
        assertThat(AtTheCounter.texts(counter.dossier(caseNo).path("documents"), "href"))
                .contains("/cases/" + caseNo + "/receipt");
    }

    @Test
    void thePageAsksInItsBodyAndNothingIsAnsweredToAnAddress() {
        String caseNo = counter.register();

        assertThat(http.getForObject(
                        "/public/progress?caseNo=" + caseNo + "&phone=" + AtTheCounter.PHONE, String.class))
                .contains("办理进度查询")
                .doesNotContain(caseNo, "办理中");
        assertThat(typed(caseNo, AtTheCounter.PHONE).getBody()).contains(caseNo, "办理中", "今日17:30到期");
        assertThat(typed(caseNo, "13000000002").getBody()).contains("没有查到该办件").doesNotContain("13000000002");
    }

    @Test
    void theReceiptCallsItsDateProvisionalWhereTheYearIsNotLoaded() {
        assertThat(page("clerk01", counter.register())).contains("2026年3月10日 17:30</dd>");

        time.is("2027-03-09T09:00");
        assertThat(page("clerk01", counter.register())).contains("2027年3月9日 17:30(暂定,放假安排公布后可能调整)</dd>");
    }

    private String withoutPhone() {
        return counter.register(Map.of("clientPhone", ""));
    }

    private String issueCode(String clerk, String caseNo) {
        Matcher code = CODE.matcher(post(clerk, caseNo).getBody());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private ResponseEntity<String> post(String clerk, String caseNo) {
        return http.withBasicAuth(clerk, "shouwen").postForEntity("/cases/" + caseNo + "/receipt", null, String.class);
    }

    private String page(String clerk, String caseNo) {
        return http.withBasicAuth(clerk, "shouwen").getForObject("/cases/" + caseNo + "/receipt", String.class);
    }

    private ResponseEntity<JsonNode> ask(String caseNo, String field, String secret) {
        Map<String, String> body = new HashMap<>(Map.of("caseNo", caseNo));
        body.put(field, secret);
        return http.postForEntity("/public/progress", body, JsonNode.class);
    }

    private ResponseEntity<String> typed(String caseNo, String phone) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("caseNo", caseNo);
        form.add("phone", phone);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return http.postForEntity("/public/progress", new HttpEntity<>(form, headers), String.class);
    }
}
