package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What somebody of the staff does and sees. */
public final class StaffMember {

    private final Office office;
    private final String userId;
    private final Caller http;

    StaffMember(Office office, String userId) {
        this.office = office;
        this.userId = userId;
        this.http = office.caller(userId);
    }

    /** Fills in the start form of a process. */
    public Submission starts(String process) {
        return new Submission(
                form -> http.post("/engine-rest/process-definition/key/%s/submit-form".formatted(process), form),
                answer -> answer.path("businessKey").asText(),
                office::intakesOfTheDay);
    }

    /** Fills in the form of the open task with this key. */
    public Submission completes(String caseNo, String task) {
        String id = office.staff("ov01").sees(caseNo).task(task).id();
        return new Submission(
                form -> http.post("/engine-rest/task/%s/submit-form".formatted(id), form),
                answer -> caseNo,
                () -> office.staff("ov01").sees(caseNo).state());
    }

    /** Tries to make the open task with this key their own. */
    Answer claims(String caseNo, String task) {
        String id = office.staff("ov01").sees(caseNo).task(task).id();
        return http.post("/engine-rest/task/%s/claim".formatted(id), Map.of("userId", userId));
    }

    /** Fills in the form of a task that may be done already, as somebody with a stale page or another program would. */
    Submission submitsTask(String caseNo, String id, String way) {
        return new Submission(
                form -> http.post("/engine-rest/task/%s/%s".formatted(id, way), form),
                answer -> caseNo,
                () -> office.staff("ov01").sees(caseNo).state());
    }

    /** The page that the office hands over. */
    String reads(String documentNo) {
        return http.get("/documents/" + documentNo).content().asText();
    }

    /** Does something that the dossier offers. */
    public void performs(String caseNo, String action, Map<String, Object> form) {
        http.post("/api/cases/%s/actions/%s".formatted(caseNo, action), form).content();
    }

    /** Tries something beside the tasks; nothing of it is stored. */
    void isRefusedTo(String caseNo, String action, String code, String... named) {
        Object before = office.staff("ov01").sees(caseNo).state();
        Refusals.assertRefused(http.post("/api/cases/%s/actions/%s".formatted(caseNo, action), Map.of()), code, named);
        assertThat(office.staff("ov01").sees(caseNo).state()).isEqualTo(before);
    }

    /** The one task of the case that this person finds in the own list. */
    String findsTask(String caseNo) {
        JsonNode found = http.get("/engine-rest/task?processInstanceBusinessKey=" + caseNo)
                .content();
        assertThat(found).as("tasks of %s that %s sees", caseNo, userId).hasSize(1);
        return found.get(0).path("id").asText();
    }

    public SeenCase sees(String caseNo) {
        return new SeenCase(http.get("/api/cases/" + caseNo).content());
    }

    public void mayNotSee(String caseNo) {
        assertThat(http.get("/api/cases/" + caseNo).status()).isEqualTo(404);
    }

    /** Submits a rating over the login of a staff member, in a browser and with a program. */
    void isRefusedToRate(String invitation) {
        Map<String, String> rating = Map.of("level", "VERY_SATISFIED");
        Refusals.assertRefused(http.post(invitation, rating), "NOT_AUTHORISED");
        Caller browser = office.browserOf(userId).at(office.server());
        Refusals.assertRefused(browser.post(invitation, rating), "NOT_AUTHORISED");
    }
}
