package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;

/** What people find on the home page of their own cases. */
@ShouwenTest
class OpenCasesTest {

    private static final Map<String, Object> CRITICAL =
            Map.of("urgency", "CRITICAL", "urgencyReason", "今天下班前需要证明", "clientName", "王虚丙");

    @Autowired
    TestRestTemplate http;

    AtTheCounter counter;

    @BeforeEach
    void clerk01IsAtTheCounter() {
        counter = new AtTheCounter(http);
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void theFirstAskedClerkSeesTheNextStep() {
        String caseNo = counter.register(CRITICAL);

        assertThat(rowOf(caseNo, "clerk01")).contains("判定事项归属", "本人", "到期").doesNotContain("已超期");
        assertThat(home("clerk02")).doesNotContain(caseNo);
    }

    @Test
    void whoHasToReadAHandoverSeesItBeforeAnsweringForTheCase() {
        String caseNo = handedOver();

        assertThat(rowOf(caseNo, "clerk03")).contains("阅知登记内容", "#/?task=", "由周虚一办理");
        assertThat(rowOf(caseNo, "clerk01")).contains("阅知登记内容(郑虚三)", "本人").doesNotContain("#/?task=");
    }

    @Test
    void theFirstAskedClerkKeepsSeeingACaseThatAColleagueHandles() {
        String caseNo = handedOver();
        counter.complete(caseNo, "clerk03", Map.of());

        assertThat(rowOf(caseNo, "clerk01")).contains("联系服务对象并办理(郑虚三)", "由郑虚三办理");
        assertThat(home("clerk01").indexOf(">" + caseNo + "<"))
                .isGreaterThan(home("clerk01").indexOf("我转交的(他人承办中)"));
        assertThat(home("clerk03").indexOf(">" + caseNo + "<"))
                .isLessThan(home("clerk03").indexOf("我转交的(他人承办中)"));
    }

    @Test
    void theHeadSeesWhatIsOverdueInTheOfficeAndWhoHasIt() {
        AtTheCounter.timeIs("2025-01-02T09:00");
        String overdue = counter.register(CRITICAL);
        AtTheCounter.timeIs("2025-01-06T09:00");

        assertThat(rowOf(overdue, "head01")).contains("周虚一", "已超期 2 个工作日(1月2日17:30到期)");
        assertThat(home("head02")).doesNotContain(overdue);
        assertThat(home("clerk01")).doesNotContain("本所已超期的办件");
    }

    @Test
    void aClosedCaseIsGone() {
        assertThat(home("clerk01")).doesNotContain(counter.registerAnswered());
    }

    @Test
    void theUrgentComeFirst() {
        String normal = counter.register();
        String critical = counter.register(CRITICAL);

        String home = home("clerk01");
        assertThat(home.indexOf(critical)).isPositive();
        assertThat(home.indexOf(normal))
                .satisfiesAnyOf(
                        place -> assertThat(place).isGreaterThan(home.indexOf(critical)), place -> assertThat(place)
                                .as("pushed out by fifty that are more urgent or due before")
                                .isEqualTo(-1));
    }

    private String handedOver() {
        String caseNo = counter.register(CRITICAL);
        counter.complete(
                caseNo,
                "clerk01",
                Map.of("jurisdiction", "COLLEAGUE", "responsibleClerk", "clerk03", "clientTold", true));
        counter.complete(caseNo, "clerk01", Map.of("contactResult", "UNREACHABLE"));
        counter.complete(
                caseNo,
                "clerk01",
                Map.of(
                        "matter", "断缴三年后能否补缴养老保险",
                        "clientName", "王虚丙",
                        "clientPhone", AtTheCounter.PHONE,
                        "clientUnit", "个人"));
        return caseNo;
    }

    private String rowOf(String caseNo, String userId) {
        String home = home(userId);
        int number = home.indexOf(">" + caseNo + "<");
        assertThat(number).as("%s among the cases of %s", caseNo, userId).isPositive();
        return home.substring(number, home.indexOf("</tr>", number));
    }

    private String home(String userId) {
        return http.withBasicAuth(userId, "shouwen")
                .exchange(RequestEntity.get("/").accept(MediaType.TEXT_HTML).build(), String.class)
                .getBody();
    }
}
