package org.shouwen.notice.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A matter that lives on in its application is due when the application is: every list, count, page and answer says so,
 * and each shows it once.
 */
@ShouwenTest
class TruthfulListsTest {

    private static final String PHONE = "13000000001";

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    UnderReview application;
    String intakeNo;

    /** On a day of its own, so that figures of that day are figures of this matter. */
    @BeforeEach
    void anApplicationIsHandedIn() {
        time.is("2025-02-11T09:00");
        Map<String, Object> form = HandedIn.form("RS-001");
        form.put("urgency", "CRITICAL");
        form.put("urgencyReason", "今天下班前需要证明");
        application = HandedIn.submitted(port, "clerk01", form);
        intakeNo = application.dossier().path("parentNo").asText();
    }

    @Test
    void afterTheDayOfItsRegistrationNothingIsOverdueOrDueToday() {
        time.is("2025-02-11T17:31");

        assertThat(matters("open")).containsExactly(application.caseNo());
        assertThat(matters("today")).isEmpty();
        assertThat(matters("overdue")).isEmpty();
        assertThat(home("clerk01"))
                .containsOnlyOnce(application.caseNo() + "</a>")
                .doesNotContain(intakeNo + "</a>");
        assertThat(rowOf(home("clerk01"), application.caseNo())).contains("剩 ").doesNotContain("已超期", "今日");
        assertThat(overdueAtHome()).doesNotContain(intakeNo, application.caseNo());
        assertThat(line(intakeNo).path("overdue").asBoolean()).isFalse();
        assertThat(line(intakeNo).path("remaining").asText("")).isEmpty();
        assertThat(dossier(intakeNo).toString()).doesNotContain("已超期", "今日17:30到期", "OVERDUE");
        assertThat(progress(intakeNo).toString()).doesNotContain("已超期", "今日");
    }

    @Test
    void onTheDayItselfOnlyTheApplicationTellsUntilWhen() {
        assertThat(matters("open")).containsExactly(application.caseNo());
        assertThat(matters("today")).isEmpty();
        assertThat(dossier(intakeNo).at("/deadlines/0/state").asText()).isEqualTo("MET");
    }

    @Test
    void theClientIsToldStateAndLimitOfTheApplicationByEitherNumber() {
        time.is("2025-02-11T17:31");

        JsonNode byIntake = progress(intakeNo);
        JsonNode byApplication = progress(application.caseNo());

        assertThat(byIntake.path("status")).isEqualTo(byApplication.path("status"));
        assertThat(byIntake.path("remaining").asText()).startsWith("剩 ");
        assertThat(byIntake.path("dueAt")).isEqualTo(byApplication.path("dueAt"));
        assertThat(byIntake.path("dueAt").asText())
                .isEqualTo(application.dossier().at("/deadlines/0/dueAt").asText());
        assertThat(byIntake.path("caseNo").asText()).isEqualTo(intakeNo);
    }

    @Test
    void afterTheLimitOfTheApplicationItIsOverdueEverywhereAndOnce() {
        time.is("2025-02-28T09:00");

        assertThat(matters("open")).containsExactly(application.caseNo());
        assertThat(matters("overdue")).containsExactly(application.caseNo());
        assertThat(matters("today")).isEmpty();
        assertThat(rowOf(home("clerk01"), application.caseNo())).contains("overdue", "已超期");
        assertThat(overdueAtHome())
                .containsOnlyOnce(application.caseNo() + "</a>")
                .doesNotContain(intakeNo + "</a>");
        assertThat(line(application.caseNo()).path("overdue").asBoolean()).isTrue();
        assertThat(line(intakeNo).path("overdue").asBoolean()).isFalse();
        assertThat(application.dossier().at("/deadlines/0/state").asText()).isEqualTo("OVERDUE");
        assertThat(progress(intakeNo).path("remaining").asText()).startsWith("已超期");
    }

    @Test
    void atTheDueInstantItselfItIsDueTodayAndOneMillisecondLaterOverdue() {
        String due = application.dossier().at("/deadlines/0/dueAt").asText().substring(0, "2025-02-18T17:30".length());

        time.is(due + ":00");
        assertThat(matters("today")).containsExactly(application.caseNo());
        assertThat(matters("overdue")).isEmpty();

        time.is(due + ":00.001");
        assertThat(matters("today")).isEmpty();
        assertThat(matters("overdue")).containsExactly(application.caseNo());
        assertThat(rowOf(home("clerk01"), application.caseNo())).contains("overdue", "已超期");
    }

    @Test
    void theIntakeIsFoundByItsNumberAllTheSame() {
        assertThat(numbers(search("number=" + intakeNo))).containsExactly(intakeNo);
        assertThat(numbers(search("due=open&number=" + intakeNo))).containsExactly(intakeNo);
    }

    /** Of that day, as the API lists them; its count is that of the list. */
    private List<String> matters(String due) {
        JsonNode found = search("due=" + due + "&from=2025-02-11&to=2025-02-11&clerk=clerk01");
        List<String> ours = numbers(found).stream()
                .filter(number -> number.equals(intakeNo) || number.equals(application.caseNo()))
                .toList();
        assertThat(found.path("total").asInt()).isEqualTo(numbers(found).size());
        return ours;
    }

    private JsonNode line(String caseNo) {
        return search("number=" + caseNo).at("/items/0");
    }

    private JsonNode search(String query) {
        return new Caller(port, "head01").get("/api/cases?size=100&" + query).ok();
    }

    private JsonNode dossier(String caseNo) {
        return new Caller(port, "clerk01").get("/api/cases/" + caseNo).ok();
    }

    private JsonNode progress(String caseNo) {
        return new Caller(port, "clerk01")
                .post("/public/progress", Map.of("caseNo", caseNo, "phone", PHONE))
                .ok();
    }

    private String home(String userId) {
        return new Caller(port, userId).get("/").text();
    }

    private String overdueAtHome() {
        String home = home("head01");
        int from = home.indexOf("本所已超期的办件");
        return from < 0 ? "" : home.substring(from, home.indexOf("</section>", from));
    }

    private static String rowOf(String page, String caseNo) {
        int at = page.indexOf(caseNo + "</a>");
        assertThat(at).as(caseNo).isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static List<String> numbers(JsonNode found) {
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(line -> line.path("caseNo").asText())
                .toList();
    }
}
