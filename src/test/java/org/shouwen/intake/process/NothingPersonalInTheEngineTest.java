package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.outOfScope;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.unreachable;
import static org.shouwen.intake.process.Entries.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Condition;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.LogSearch;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After a hundred intakes on all paths nothing of what was filled in stands in the engine's tables or in a log. */
@ShouwenTest
@ExtendWith(OutputCaptureExtension.class)
class NothingPersonalInTheEngineTest {

    private static final int INTAKES = 100;

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    ManagementService management;

    @Test
    void neitherTablesNorLogsHoldWhatClientsSaid(CapturedOutput output) {
        List<Walk> walks = walks();
        try (LogSearch log = new LogSearch(PlantedData::isIn, "org.shouwen", "org.camunda")) {
            PlantedData.first(INTAKES).forEach(planted -> {
                time.is("2026-03-10T09:00");
                walks.get(planted.number() % walks.size()).on(planted);
            });
            assertThat(log.lines()).isGreaterThan(INTAKES);
            assertThat(log.found()).isEmpty();
        }

        assertThat(output.getAll().lines().filter(PlantedData::isIn)).isEmpty();
        assertThat(traces("ACT_")).isEmpty();
        assertThat(traces("SPRING_SESSION")).isEmpty();
        assertThat(traces("INTAKE")).hasSizeGreaterThanOrEqualTo(INTAKES);
    }

    private interface Walk {

        void on(PlantedData planted);
    }

    private List<Walk> walks() {
        return List.of(
                p -> registered(with(with(p.letter(), ownDuty()), p.answer())),
                p -> registered(with(with(p.visit(), outOfScope()), p.guidance())),
                p -> registered(p.otherChannel())
                        .then("clerk01", "classifyMatter", ownDuty())
                        .then("clerk01", "answerConsultation", p.answer()),
                this::promisedAndReplied,
                p -> registered(with(p.visit(), dutyOf("clerk03")))
                        .then("clerk01", "contactColleague", reached())
                        .then("clerk03", "colleagueHandles", p.answer()),
                p -> registered(with(p.visit(), dutyOf("clerk03")))
                        .then("clerk01", "contactColleague", unreachable())
                        .then("clerk01", "registerHandover", p.handover())
                        .then("clerk03", "acknowledgeHandover", nothing())
                        .then("clerk03", "contactClient", p.contactedAndAnswered()),
                p -> registered(with(p.visit(), outOfScope())).then("clerk01", "guideClient", p.guidance()),
                p -> registered(p.massIncident()),
                p -> registered(with(with(p.importantCall(), ownDuty()), p.answer())),
                p -> registered(with(p.visit(), Entries.unclear()))
                        .then(
                                "head01",
                                "supervisorDecides",
                                Map.of("decision", "INSTRUCT", "instruction", p.text("批示")))
                        .then("clerk01", "replyToClient", p.told())
                        .then("clerk01", "answerConsultation", p.answer()),
                p -> registered(with(with(p.paperRecord(), ownDuty()), p.answer())),
                p -> act(registered(p.letter()), "withdraw", Map.of("note", p.text("撤回"))),
                p -> act(registered(p.visit()), "void", Map.of("reason", p.text("作废"))),
                this::lookedAt,
                this::refused,
                this::malformed,
                this::answeredTwiceAtOnce);
    }

    private Consultation registered(Map<String, Object> form) {
        return Consultation.registered(port, "clerk01", form);
    }

    private void act(Consultation consultation, String action, Map<String, Object> form) {
        new Caller(port, "clerk01")
                .post("/api/cases/" + consultation.caseNo() + "/actions/" + action, form)
                .ok();
    }

    private void promisedAndReplied(PlantedData planted) {
        Consultation consultation =
                registered(with(planted.visit(), ownDuty())).then("clerk01", "answerConsultation", planted.promise());
        time.is("2026-03-10T17:00");
        management.createJobQuery().activityId("promiseWarning").executable().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
        consultation.then("clerk01", "replyWithinPromise", planted.finalAnswer());
    }

    /** Opened forms and some answers show the client's data; nothing of it is kept on the way. */
    private void lookedAt(PlantedData planted) {
        Consultation consultation = registered(with(planted.visit(), ownDuty()));
        Caller clerk = new Caller(port, "clerk01");
        Reply form = clerk.get("/engine-rest/task/" + consultation.taskId() + "/deployed-form");
        assertThat(form.ok().toString()).matches(PlantedData::isIn);
        act(consultation, "unmask", Map.of("reason", planted.text("原因")));
        clerk.post("/api/cases/search", Map.of("phone", planted.phone())).ok();
        clerk.get("/cases/" + consultation.caseNo());
    }

    private void refused(PlantedData planted) {
        Consultation consultation = registered(with(planted.visit(), ownDuty()));
        Caller clerk = new Caller(port, "clerk01");
        String task = "/engine-rest/task/" + consultation.taskId();
        Map<String, Object> value = Map.of("value", planted.name(), "type", "String");
        Map<String, Object> number = Map.of("value", planted.name(), "type", "Integer");
        List<Reply> replies = new ArrayList<>(Stream.of(
                        "clientPhone",
                        "clientIdNo",
                        "channel",
                        "receivedAt",
                        "itemCode",
                        "firstAskedClerk",
                        planted.name())
                .map(field -> Consultation.register(port, "clerk01", with(planted.visit(), field, planted.text("错误"))))
                .toList());
        replies.add(consultation.submit("clerk01", with(planted.answer(), "answerText", planted.name() + "不归我管")));
        replies.add(consultation.submit("clerk01", with(planted.answer(), "unknown", planted.name())));
        replies.add(consultation.submit("clerk02", planted.answer()));
        replies.add(consultation.submit("clerk21", planted.answer()));
        replies.add(clerk.put(task + "/variables/clientName", value));
        replies.add(clerk.post(task + "/comment/create", Map.of("message", planted.name())));
        replies.add(clerk.post(task + "/complete", Map.of("variables", Map.of("note", number))));
        replies.add(
                clerk.post(task + "/bpmnError", Map.of("errorCode", planted.name(), "errorMessage", planted.name())));
        replies.forEach(reply -> {
            assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
            assertThat(reply.text()).doesNotContain(planted.name());
        });
    }

    private void malformed(PlantedData planted) {
        Consultation consultation = registered(with(planted.visit(), ownDuty()));
        for (String body : List.of(
                planted.name(),
                "{\"variables\": " + planted.name(),
                "{\"" + planted.name() + "\": 1}",
                "{\"variables\": {\"matter\": \"" + planted.name() + "\"}}")) {
            for (String path : List.of(
                    "/engine-rest/process-definition/key/consultation-intake/submit-form",
                    "/engine-rest/task/" + consultation.taskId() + "/complete",
                    "/engine-rest/task",
                    "/api/cases/" + consultation.caseNo() + "/actions/withdraw",
                    "/api/cases/search")) {
                Reply reply = new Caller(port, "clerk01").post(path, body);
                assertThat(reply.status()).as(path + body).isLessThan(500);
                assertThat(reply.text()).doesNotContain(planted.name());
            }
        }
    }

    /** One of the two finds, at some point, that the task has just been completed. */
    private void answeredTwiceAtOnce(PlantedData planted) {
        Consultation consultation = registered(with(planted.visit(), ownDuty()));
        String path = "/engine-rest/task/" + consultation.taskId() + "/submit-form";
        Object body = Consultation.variables(planted.answer());
        var one = CompletableFuture.supplyAsync(() -> new Caller(port, "clerk01").post(path, body));
        var other = CompletableFuture.supplyAsync(() -> new Caller(port, "clerk01").post(path, body));

        List<Reply> replies = List.of(one.join(), other.join());
        // how the one who comes second hears of it depends on how much of the first was done when it looked
        assertThat(replies).as(replies.toString()).haveExactly(1, new Condition<>(r -> r.status() == 204, "done"));
        assertThat(replies)
                .as(replies.toString())
                .haveExactly(1, new Condition<>(r -> r.status() >= 400 && r.status() < 500, "refused"));
        assertThat(replies).noneMatch(reply -> PlantedData.isIn(reply.text()));
    }

    private List<String> traces(String tablePrefix) {
        return new StoredRows(database)
                .contents(tablePrefix).entrySet().stream()
                        .flatMap(table -> table.getValue().stream()
                                .filter(PlantedData::isIn)
                                .map(row -> table.getKey() + ": " + row))
                        .toList();
    }
}
