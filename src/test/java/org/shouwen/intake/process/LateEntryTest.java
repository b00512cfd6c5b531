package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.paperRecord;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;
import static org.shouwen.intake.process.Entries.without;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.FullCoverage;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was recorded on paper during an outage is entered afterwards, and a superior decides on its time. */
@ShouwenTest
@FullCoverage("late-entry-approval")
class LateEntryTest {

    private static final String YESTERDAY = "2026-03-09T10:00";
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");
    private static final Map<String, Object> REJECTED = Map.of("decision", "REJECT", "reason", "纸质登记表上没有这一笔");

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void itRunsAtOnceFromTheTimeOnPaperAndBothTimesStay() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        assertThat(consultation.caseNo()).startsWith("ZX-20260310-");
        assertThat(receivedAt(consultation)).isEqualTo(time.at(YESTERDAY));
        assertThat(instant(consultation.dossier(), "registeredAt")).isEqualTo(time.at("2026-03-10T09:00"));
        assertThat(instant(consultation.task("classifyMatter"), "dueAt")).isEqualTo(time.at("2026-03-09T17:30"));
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "OVERDUE"));
        assertThat(instant(consultation.task("approveLateEntry"), "dueAt")).isEqualTo(time.at("2026-03-11T17:30"));
        assertThat(consultation.events()).containsExactly("REGISTERED", "LATE_ENTRY");
        assertThat(consultation.dossier().toString()).contains("上午停电,纸质登记表第3号", "待审批");
    }

    @Test
    void theHeadApprovesAndTheTimeOnPaperHolds() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        decide(consultation, "head01", APPROVED).ok();

        assertThat(receivedAt(consultation)).isEqualTo(time.at(YESTERDAY));
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-09T17:30"));
        assertThat(consultation.events()).endsWith("LATE_ENTRY_APPROVED");
        assertThat(consultation.dossier().toString()).contains("已批准");
    }

    @Test
    void theHeadRejectsAndEverythingCountsFromTheRegistration() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        decide(consultation, "head01", REJECTED).ok();

        assertThat(receivedAt(consultation)).isEqualTo(time.at("2026-03-10T09:00"));
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-10T17:30"));
        assertThat(instant(consultation.dossier().at("/deadlines/1"), "dueAt")).isEqualTo(time.at("2026-03-10T17:30"));
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "RUNNING"));
        assertThat(consultation.dossier().toString()).contains("2026年3月9日 10:00", "纸质登记表上没有这一笔");
    }

    @Test
    void whatCountsAnewIsWatchedAnew() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));
        decide(consultation, "head01", REJECTED).ok();
        assertThat(consultation.events()).containsOnlyOnce("ESCALATED");

        time.is("2026-03-10T17:30:00.001");
        consultation.then("clerk01", "classifyMatter", ownDuty());

        assertThat(Collections.frequency(consultation.events(), "ESCALATED")).isEqualTo(2);
    }

    @Test
    void whatCountsAnewAndIsOverByThenIsReportedBeforeAnythingElseHappens() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));
        time.is("2026-03-11T09:00");
        decide(consultation, "head01", REJECTED).ok();

        consultation.then("clerk01", "classifyMatter", ownDuty());
        consultation.then("clerk01", "answerConsultation", answer());

        assertThat(consultation.status()).isEqualTo("ANSWERED");
        assertThat(Collections.frequency(consultation.events(), "ESCALATED")).isEqualTo(2);
    }

    @Test
    void whatWasAnsweredMeanwhileIsDecidedTooAndStaysClosed() {
        Consultation consultation = entered(with(with(with(visit(), paperRecord(YESTERDAY)), ownDuty()), answer()));
        assertThat(consultation.status()).isEqualTo("ANSWERED");

        decide(consultation, "head01", REJECTED).ok();

        assertThat(receivedAt(consultation)).isEqualTo(time.at("2026-03-10T09:00"));
        assertThat(consultation.status()).isEqualTo("ANSWERED");
        assertThat(consultation.dossier().path("openTasks")).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Consultation consultation =
                Consultation.registered(port, "head01", with(visit(), paperRecord("2026-03-10T08:35")));

        consultation.claim("head01", "approveLateEntry");
        assertThat(consultation.submit("head01", "approveLateEntry", APPROVED).refusedWith(403))
                .contains("NOT_AUTHORISED");
    }

    @Test
    void whatTheHeadEnteredIsForTheLeaderInCharge() {
        Consultation consultation =
                Consultation.registered(port, "head01", with(visit(), paperRecord("2026-03-10T08:35")));

        decide(consultation, "lead01", APPROVED).ok();

        assertThat(consultation.events()).endsWith("LATE_ENTRY_APPROVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk01", "clerk02"})
    void aClerkNeitherTakesNorDecidesIt(String clerk) {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        assertThat(consultation.claim(clerk, "approveLateEntry").status()).isEqualTo(403);
        assertThat(consultation.submit(clerk, "approveLateEntry", APPROVED).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotDecidedInTimeIsReportedAboveTheHead() {
        Consultation consultation = entered(with(with(with(visit(), paperRecord(YESTERDAY)), ownDuty()), answer()));

        time.is("2026-03-11T17:30");
        management.executeJob(management
                .createJobQuery()
                .activityId("approvalMissed")
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("late-entry-approval")
                        .processInstanceBusinessKey(consultation.caseNo())
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());

        assertThat(consultation.dossier().toString()).contains("补录逾期未审批");
        assertThat(consultation.task("supervisorDecides").path("assignee").asText())
                .isEqualTo("lead01");
        decide(consultation, "head01", APPROVED).ok();
    }

    @Test
    void aRegistrationThatIsVoidedNeedsNoApproval() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        consultation.voidAs("clerk01").ok();

        assertThat(consultation.dossier().path("openTasks")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(consultation.caseNo())
                        .count())
                .isZero();
    }

    @Test
    void aTimeBeforeNowNeedsTheTickAndAReason() {
        Map<String, Object> form = with(visit(), paperRecord(YESTERDAY));

        assertThat(register(without(without(form, "afterwards"), "afterwardsReason"))
                        .refusedWith(400))
                .contains("FIELD_UNKNOWN");
        assertThat(register(without(form, "afterwardsReason")).refusedWith(400)).contains("FIELD_REQUIRED", "补录原因");
        assertThat(register(with(form, "receivedAt", "2026-03-10T09:01")).refusedWith(400))
                .contains("FIELD_INVALID", "收到日期");
    }

    @Test
    void aRejectionNeedsAReason() {
        Consultation consultation = entered(with(visit(), paperRecord(YESTERDAY)));

        assertThat(decide(consultation, "head01", Map.of("decision", "REJECT")).refusedWith(400))
                .contains("FIELD_REQUIRED", "不批准原因");
        // that the day on paper was over before was due first
        assertThat(consultation.events()).containsExactly("REGISTERED", "LATE_ENTRY", "ESCALATED");
    }

    private Reply decide(Consultation consultation, String userId, Map<String, Object> form) {
        consultation.claim(userId, "approveLateEntry").ok();
        return consultation.submit(userId, "approveLateEntry", form);
    }

    private Consultation entered(Map<String, Object> form) {
        return Consultation.registered(port, "clerk01", form);
    }

    private Reply register(Map<String, Object> form) {
        return Consultation.register(port, "clerk01", form);
    }

    private static Instant receivedAt(Consultation consultation) {
        return instant(consultation.dossier(), "receivedAt");
    }

    private static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asText()).toInstant();
    }
}
