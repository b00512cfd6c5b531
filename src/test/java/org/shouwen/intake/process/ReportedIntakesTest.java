package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.answer;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.finalAnswer;
import static org.shouwen.intake.process.Entries.guidance;
import static org.shouwen.intake.process.Entries.nothing;
import static org.shouwen.intake.process.Entries.ownDuty;
import static org.shouwen.intake.process.Entries.promise;
import static org.shouwen.intake.process.Entries.reached;
import static org.shouwen.intake.process.Entries.told;
import static org.shouwen.intake.process.Entries.unclear;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths on which somebody above is asked or told. */
abstract class ReportedIntakesTest extends IntakePaths {

    private static final Map<String, Object> REASSIGNED =
            Map.of("decision", "REASSIGN", "newResponsible", "clerk04", "instruction", "由就业窗口王虚四办理。");

    @Test
    void theHeadNamesSomebodyAndTheFirstAskedClerkTellsTheClient() {
        Consultation consultation = registered(with(visit(), unclear()));
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "CANCELLED"));

        consultation.then("head01", "supervisorDecides", REASSIGNED);
        assertThat(consultation.task().path("assignee").asText()).isEqualTo("clerk01");
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-10T17:30"));
        consultation.then("clerk01", "replyToClient", told());

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk04");
        consultation.then("clerk04", "colleagueHandles", answer());
        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.dossier().path("firstAskedClerk").asText()).isEqualTo("clerk01");
    }

    @Test
    void theHeadInstructsAndTheFirstAskedClerkAnswersOrGuides() {
        Map<String, Object> instructed = Map.of("decision", "INSTRUCT", "instruction", "请先核对参保记录再答复。");
        Consultation answered = registered(with(visit(), unclear())).then("head01", "supervisorDecides", instructed);
        Consultation guided =
                registered(with(visit(), Entries.forTheLeader())).then("head01", "supervisorDecides", instructed);

        answered.then("clerk01", "replyToClient", told("ANSWER")).then("clerk01", "answerConsultation", answer());
        guided.then("clerk01", "replyToClient", told("GUIDE")).then("clerk01", "guideClient", guidance());

        assertClosed(answered, "ANSWERED");
        assertClosed(guided, "GUIDED");
        assertThat(guided.dossier().toString()).contains("超出权限", "须领导处理");
    }

    @Test
    void theHeadHasTheMatterClassifiedAnewOnce() {
        Map<String, Object> reclassify = Map.of("decision", "RECLASSIFY", "instruction", "请按本人职责重新判定。");
        Consultation consultation = registered(with(visit(), unclear()))
                .then("head01", "supervisorDecides", reclassify)
                .then("clerk01", "replyToClient", told())
                .then("clerk01", "classifyMatter", unclear());
        assertThat(consultation.submit("head01", reclassify).refusedWith(400)).contains("重新判定");

        consultation
                .then("head01", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "由首问负责人答复。"))
                .then("clerk01", "replyToClient", told("ANSWER"))
                .then("clerk01", "answerConsultation", answer());
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void aTripIsReportedWhereTheRecordsSaySo() {
        Consultation consultation = registered(with(visit(), dutyOf("clerk03")));
        assertThat(consultation.submit("clerk01", Entries.onTrip()).refusedWith(400))
                .contains("HANDOVER_INVALID", "没有出差");

        new Absences(port)
                .duringTripOf("clerk03", () -> consultation.then("clerk01", "contactColleague", Entries.onTrip()));

        assertThat(consultation.dossier().toString()).contains("相关人员出差");
        consultation
                .then("head01", "supervisorDecides", Map.of("decision", "TAKE_OVER", "instruction", "由我接办此事。"))
                .then("clerk01", "replyToClient", told())
                .then("head01", "colleagueHandles", answer());
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void whatIsNotDoneOnItsDayIsReportedOnce() {
        Consultation consultation = registered(with(visit(), ownDuty()));

        happens(consultation, "intakeDueMissed", "2026-03-10T17:30");

        assertThat(reports(consultation)).isEqualTo(1);
        assertThat(consultation.task("answerConsultation").path("assignee").asText())
                .isEqualTo("clerk01");
        assertThat(consultation.task("supervisorDecides").path("assignee").asText())
                .isEqualTo("head01");
        time.is("2026-03-10T17:31");
        consultation.submit("clerk01", "answerConsultation", answer()).ok();
        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.deadlines()).containsExactly(Map.entry("intakeDue", "MET_LATE"));
    }

    @Test
    void whatHasAnotherDeadlineByThenIsNotReported() {
        Consultation consultation =
                registered(with(visit(), ownDuty())).then("clerk01", "answerConsultation", promise("2026-03-11T10:00"));

        happens(consultation, "intakeDueMissed", "2026-03-10T17:30");

        assertThat(reports(consultation)).isZero();
        consultation.then("clerk01", "replyWithinPromise", finalAnswer());
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void theDayOfTheClerkBeginsAnewWhenTheHeadHasDecided() {
        Consultation consultation = registered(with(visit(), unclear()));
        happens(consultation, "intakeDueMissed", "2026-03-10T17:30");
        assertThat(reports(consultation)).isEqualTo(1);

        time.is("2026-03-11T10:00");
        consultation.then("head01", "supervisorDecides", REASSIGNED);
        assertThat(consultation.taskDueAt()).isEqualTo(time.at("2026-03-11T17:30"));
        happens(consultation, "nextClosing", "2026-03-11T17:30");

        assertThat(reports(consultation)).isEqualTo(2);
        assertThat(consultation.dossier().toString()).contains("逾期未办结");
    }

    @Test
    void aPromiseThatWasNotKeptIsReportedAndStaysWithTheClerk() {
        Consultation consultation =
                registered(with(visit(), ownDuty())).then("clerk01", "answerConsultation", promise("2026-03-11T10:00"));

        happens(consultation, "promiseMissed", "2026-03-11T10:00");

        assertThat(consultation.dossier().toString()).contains("承诺答复时间已过");
        time.is("2026-03-11T10:01");
        consultation.submit("clerk01", "replyWithinPromise", finalAnswer()).ok();
        assertClosed(consultation, "ANSWERED");
        assertThat(consultation.deadlines()).containsEntry("promisedReply", "MET_LATE");
    }

    @Test
    void aHandoverThatIsNotReadAndAClientWhoIsNotContactedAreReported() {
        Consultation consultation = handedOver();

        happens(consultation, "handoverIgnored", "2026-03-11T17:30");
        time.is("2026-03-12T09:00");
        consultation.submit("clerk03", "acknowledgeHandover", nothing()).ok();
        happens(consultation, "contactMissed", "2026-03-13T17:30");

        assertThat(reports(consultation)).isEqualTo(2);
        assertThat(consultation.dossier().toString()).contains("转交事项逾期未阅知", "逾期未联系服务对象");
        consultation.submit("clerk03", "contactClient", answer()).ok();
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void whatWasPassedOnTooOftenGoesToTheHead() {
        Consultation consultation =
                registered(with(visit(), dutyOf("clerk03"))).then("clerk01", "contactColleague", reached());
        consultation.transfer("clerk03", "clerk04").ok();
        assertThat(consultation.responsibleClerk()).isEqualTo("clerk04");

        assertThat(consultation.transfer("clerk04", "clerk05").refusedWith(400)).contains("HANDOVER_INVALID", "多次转交");

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk04");
        assertThat(reports(consultation)).isEqualTo(1);
        consultation.submit("clerk04", "colleagueHandles", answer()).ok();
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void aCallIsPassedOnToAColleagueWhoIsThere() {
        Consultation call = registered(with(with(visit(), "channel", "PHONE"), ownDuty()));

        call.transfer("clerk01", "clerk03").ok();

        assertThat(call.events()).endsWith("TRANSFERRED");
        assertThat(call.task().path("assignee").asText()).isEqualTo("clerk03");
        assertThat(call.transfer("clerk01", "clerk02").refusedWith(403)).contains("NOT_AUTHORISED");
        call.then("clerk03", "answerConsultation", answer());
        assertClosed(call, "ANSWERED");
    }

    @Test
    void whatWouldGoStraightBackGoesToTheHead() {
        Consultation consultation = registered(with(visit(), ownDuty()));
        consultation.transfer("clerk01", "clerk03").ok();

        assertThat(consultation.transfer("clerk03", "clerk01").refusedWith(400)).contains("HANDOVER_INVALID", "转回");

        assertThat(consultation.responsibleClerk()).isEqualTo("clerk03");
        assertThat(reports(consultation)).isEqualTo(1);
    }

    @Test
    void aMassIncidentIsReportedToTheBureauAndDealtWith() {
        Consultation consultation = registered(with(with(visit(), Entries.massIncident()), ownDuty()));

        assertThat(consultation.task("supervisorDecides").path("assignee").asText())
                .isEqualTo("lead01");
        assertThat(consultation.dossier().toString()).contains("群体上访", "样例制衣厂", "25 人", "同时告知陈虚所");
        consultation.submit("clerk01", "answerConsultation", answer()).ok();
        assertClosed(consultation, "ANSWERED");
    }

    @ParameterizedTest
    @CsvSource({"true, 重要来电", "false, 特急事项"})
    void theHeadIsToldAtOnceOfImportantCallsAndUrgentMatters(boolean call, String reason) {
        Map<String, Object> form = call
                ? with(visit(), Entries.importantCall())
                : with(with(visit(), "urgency", "CRITICAL"), "urgencyReason", "今日截止申报");

        Consultation consultation = registered(form);

        assertThat(consultation.task("supervisorDecides").path("assignee").asText())
                .isEqualTo("head01");
        assertThat(consultation.dossier().toString()).contains(reason);
        assertThat(consultation.task("classifyMatter").path("assignee").asText())
                .isEqualTo("clerk01");
    }

    @Test
    void whatTheHeadIsToldOfIsReadAlsoWhenItWasAnsweredAtOnce() {
        Consultation call = registered(with(with(with(visit(), Entries.importantCall()), ownDuty()), answer()));
        assertThat(call.status()).isEqualTo("ANSWERED");
        assertThat(call.isClosed()).isTrue();

        call.submit("head01", "supervisorDecides", Map.of("decision", "CLOSE", "reason", "已阅"))
                .ok();

        assertClosed(call, "ANSWERED");
        assertThat(reports(call)).isEqualTo(1);
    }

    @Test
    void aComplaintAboutStaffIsPassedOnAndNothingOfItIsWrittenDown() {
        Consultation consultation = registered(Entries.aboutStaff());

        assertClosed(consultation, "HANDED_TO_COMPLAINT_OFFICE");
        assertThat(consultation.events()).containsExactly("REGISTERED", "PASSED_ON");
        assertThat(consultation.deadlines()).isEmpty();
        for (String field : new String[] {"matter", "clientName", "clientPhone", "answerText"}) {
            assertThat(Consultation.register(port, "clerk01", with(Entries.aboutStaff(), field, "某工作人员态度不好"))
                            .refusedWith(400))
                    .contains("FIELD_UNKNOWN");
        }
    }

    @Test
    void anIncidentThatAnotherProgramTellsOfIsReported() {
        Consultation consultation = registered(with(visit(), ownDuty()));

        consultation.message("admin", "onSiteIncident").ok();

        assertThat(consultation.dossier().toString()).contains("现场特殊情况");
        consultation.submit("clerk01", "answerConsultation", answer()).ok();
        assertClosed(consultation, "ANSWERED");
    }

    @Test
    void aLateEntryWhoseDayIsOverIsReportedAtOnce() {
        Consultation consultation = registered(with(visit(), Entries.paperRecord("2026-03-09T10:00")));

        management.executeJob(timer(consultation, "intakeDueMissed").getId());

        assertThat(reports(consultation)).isEqualTo(1);
    }

    private static long reports(Consultation consultation) {
        return consultation.events().stream().filter("ESCALATED"::equals).count();
    }
}
