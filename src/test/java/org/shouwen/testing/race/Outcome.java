package org.shouwen.testing.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.testing.Caller.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on record of a case after a race, as everybody sees it. */
record Outcome(Arena arena, String caseNo, JsonNode dossier) {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "Exception|\\b(org|java|jakarta)\\.[a-z]|[Pp]rocess ?[Ii]nstance|execution|[Tt]ask with id|null");
    private static final Set<String> CODES =
            Stream.of(RefusalCode.values()).map(RefusalCode::name).collect(Collectors.toSet());

    private static final String ESCALATION = "supervisor-escalation";
    /** What goes on when the case has ended. */
    private static final Set<String> OUTLIVE_THE_CASE = Set.of("rectification", "late-entry-approval");

    /** Ends that say whether they came in time. */
    private static final Set<String> DONE = Set.of("COMPLETED", "COMPLETED_LATE", "REPLIED", "REPLIED_LATE");

    private static final Set<String> TASKS_THAT_OUTLIVE_IT = Set.of("rectify", "approveLateEntry");

    static Outcome of(Arena arena, String caseNo) {
        return new Outcome(arena, caseNo, arena.dossier(caseNo));
    }

    /** @param at when the act was done; the timer was due before, or in that very millisecond */
    void assertDecidedBy(Duel duel, Instant due, Instant at, Reply reply) {
        boolean late = at.isAfter(due);
        Set<String> refusals = duel.refusals(late);
        if (refusals.isEmpty()) {
            assertThat(reply.status())
                    .as("%s, late: %s, %s", duel, late, reply.text())
                    .isBetween(200, 299);
        } else {
            assertUnderstandable(reply);
            assertThat(refusals)
                    .as("%s, late: %s, %s", duel, late, reply.text())
                    .anyMatch(reply.text()::contains);
        }
        if (duel.act().trace() != null) {
            assertThat(lines(duel.act().trace()).stream().filter(at::equals))
                    .as("%s in %s", duel.act().trace(), this)
                    .hasSize(refusals.isEmpty() ? 1 : 0);
        }
        List<Instant> lateness = duel.leavesLateness(late) ? List.of(due) : List.of();
        RacedTimer timer = duel.timer();
        if (timer.line() != null) {
            assertThat(lines(timer.line()))
                    .as("%s of %s, late: %s", timer.line(), this, late)
                    .isEqualTo(lateness);
        }
        if (timer.reason() != null) {
            assertThat(reports(timer.reason(), due))
                    .as("reports of %s in %s, late: %s", timer.reason(), this, late)
                    .isEqualTo(lateness);
        }
        if (timer.deadline() != null) {
            assertThat(states(timer.deadline(), due))
                    .as("%s in %s, late: %s", timer.deadline(), this, late)
                    .doesNotContain(
                            lateness.isEmpty()
                                    ? new String[] {"OVERDUE", "MET_LATE"}
                                    : new String[] {"MET", "RUNNING"});
        }
    }

    void assertDoneOnce(DoubleAct twice) {
        assertThat(lines(twice.evidence()).size()
                        + Collections.frequency(dossier.path("openTasks").findValuesAsText("key"), twice.evidence()))
                .as("%s in %s", twice.evidence(), this)
                .isOne();
    }

    /** Register, ledger, timeline, reports and engine say the same. */
    void assertConsistent() {
        List<ProcessInstance> instances = arena.instances(caseNo);
        assertThat(count("select count(*) from escalation where case_no = ?"))
                .as("reports and their processes of " + this)
                .isEqualTo(arena.bean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(ESCALATION)
                        .processInstanceBusinessKey(caseNo)
                        .count());
        assertThat(count("select count(*) from escalation where case_no = ? and ended_at is null"))
                .as("open reports and their processes of " + this)
                .isEqualTo(keys(instances).filter(ESCALATION::equals).count());
        assertThat(dossier.path("documents").findValuesAsText("documentNo")).doesNotHaveDuplicates();
        assertThat(jobs(instances)).as("jobs of " + this).noneMatch(job -> job.getExceptionMessage() != null);
        if (!isClosed()) {
            assertThat(instances).as("processes of " + this).isNotEmpty();
            return;
        }
        String status = dossier.path("status").asText();
        if (DONE.contains(status)) {
            assertThat(Stream.of("completionDeadline", "reply")
                            .flatMap(this::states)
                            .anyMatch("MET_LATE"::equals))
                    .as(toString())
                    .isEqualTo(status.endsWith("_LATE"));
        }
        assertThat(keys(instances)).as("processes of " + this).allMatch(OUTLIVE_THE_CASE::contains);
        assertThat(dossier.path("deadlines").findValuesAsText("state"))
                .as(toString())
                .doesNotContain("RUNNING", "OVERDUE", "PAUSED");
        assertThat(dossier.path("openTasks").findValuesAsText("key"))
                .as(toString())
                .allMatch(TASKS_THAT_OUTLIVE_IT::contains);
    }

    /** A refusal that the person can read: code, Chinese sentence, nothing of the program. */
    static void assertUnderstandable(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(400, 499);
        String message = reply.json().path("message").asText();
        assertThat(CODES).as(reply.text()).anyMatch(reply.text()::contains);
        assertThat(message).as(reply.text()).containsPattern(CHINESE).doesNotContainPattern(OF_PROGRAMS);
    }

    private boolean isClosed() {
        return dossier.hasNonNull("closedAt") || dossier.hasNonNull("archive");
    }

    private List<Instant> lines(String event) {
        return StreamSupport.stream(dossier.path("timeline").spliterator(), false)
                .filter(line -> event.equals(line.path("event").asText()))
                .map(line -> OffsetDateTime.parse(line.path("at").asText()).toInstant())
                .toList();
    }

    /** States of the deadlines of that name that are or were due then. */
    private List<String> states(String name, Instant due) {
        return deadlines(name)
                .filter(deadline -> OffsetDateTime.parse(deadline.path("dueAt").asText())
                        .toInstant()
                        .equals(due))
                .map(deadline -> deadline.path("state").asText())
                .toList();
    }

    private Stream<String> states(String name) {
        return deadlines(name).map(deadline -> deadline.path("state").asText());
    }

    private Stream<JsonNode> deadlines(String name) {
        return StreamSupport.stream(dossier.path("deadlines").spliterator(), false)
                .filter(deadline -> name.equals(deadline.path("name").asText()));
    }

    /** When it was reported, what had been reported before left out. */
    private List<Instant> reports(String reason, Instant due) {
        return arena
                .bean(JdbcClient.class)
                .sql("select raised_at from escalation where case_no = ? and reason = ?")
                .params(caseNo, reason)
                .query((row, number) -> row.getTimestamp(1))
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .filter(raisedAt -> !raisedAt.isBefore(due))
                .toList();
    }

    private long count(String sql) {
        return arena.bean(JdbcClient.class)
                .sql(sql)
                .param(caseNo)
                .query(Long.class)
                .single();
    }

    private static Stream<String> keys(List<ProcessInstance> instances) {
        return instances.stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0]);
    }

    private List<Job> jobs(List<ProcessInstance> instances) {
        return instances.stream()
                .flatMap(
                        instance -> arena
                                .bean(ManagementService.class)
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    @Override
    public String toString() {
        return dossier.path("caseNo").asText(caseNo) + " "
                + dossier.path("status").asText() + " "
                + dossier.path("timeline").findValuesAsText("event") + " " + dossier.path("deadlines");
    }
}
