package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.escalation.process.Reported.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.escalation.EscalationReason;
import org.shouwen.escalation.Report;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeRoster;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is asked: by reason and severity, never the person it is about, never nobody. */
@WholeApplication
class RoutingTest {

    private static final List<String> LEADERS = List.of("head01", "lead01", "prin01");

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @RegisterExtension
    final OfficeRoster roster = new OfficeRoster();

    @LocalServerPort
    int port;

    @Autowired
    EscalationMessages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private EscalationTimers timers;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        timers = new EscalationTimers(management, runtime);
    }

    @ParameterizedTest
    @CsvSource({
        "PROMISE_MISSED, ORDINARY, head01, lead01, prin01",
        "HANDOVER_IGNORED, ORDINARY, head01, lead01, prin01",
        "COLLEAGUE_ON_TRIP, ORDINARY, head01, lead01, prin01",
        "RESPONSIBILITY_UNCLEAR, ORDINARY, head01, lead01, prin01",
        "NOTICE_MISSED, ORDINARY, head01, lead01, prin01",
        "OVERDUE, ORDINARY, head01, lead01, prin01",
        "OPINION_MISSED, ORDINARY, head01, lead01, prin01",
        "EXTENSION_PENDING, ORDINARY, head01, lead01, prin01",
        "BEYOND_AUTHORITY, MAJOR, head01, lead01, prin01",
        "ONSITE_INCIDENT, ORDINARY, head01, lead01, prin01",
        "ONSITE_INCIDENT, MAJOR, head01 lead01, prin01,",
        "MASS_INCIDENT, ORDINARY, lead01, prin01,",
        "NO_COVER, ORDINARY, head01, lead01, prin01",
        "BAD_RATING_OVERDUE, ORDINARY, head01, lead01, prin01",
        "RECTIFICATION_LATE, ORDINARY, head01, lead01, prin01",
        "COMPLAINT_STEP_LATE, ORDINARY, lead01, prin01,",
        "PING_PONG, ORDINARY, head01, lead01,",
        "IMPORTANT_CALL, ORDINARY, head01, lead01,"
    })
    void everyReasonHasItsWayUp(String reason, String severity, String first, String second, String third) {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        raise(report(matter.caseNo(), "OF-01", EscalationReason.valueOf(reason), severity, List.of("clerk01"), null));

        List<String> way = new ArrayList<>(List.of(asked(matter.caseNo())));
        while (!timers.waiting(matter.caseNo(), "levelTimeout").isEmpty()) {
            timers.fires(matter.caseNo(), "levelTimeout");
            way.add(asked(matter.caseNo()));
        }

        assertThat(way).isEqualTo(third == null ? List.of(first, second) : List.of(first, second, third));
        assertThat(timers.waiting(matter.caseNo(), "dailyReminder")).hasSize(1);
    }

    @Test
    void ofAMassIncidentTheHeadIsTold() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        raise(report(matter.caseNo(), "OF-01", EscalationReason.MASS_INCIDENT, "MAJOR", List.of(), null));

        assertThat(matter.texts("timeline", "text")).anyMatch(text -> text.contains("同时告知陈虚所"));
    }

    @Test
    void theHeadDecidesNothingAboutHimself() {
        ReportedCase matter = ReportedCase.registered(port, "head01").reportedUpward("head01");

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("lead01");
    }

    @Test
    void forAHeadWhoIsAwayTheNamedDeputyDecides() {
        roster.absentWithSubstitute(staff, "head01", "clerk05");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("clerk05");
        matter.decides("clerk05", "supervisorDecides", Map.of("decision", "INSTRUCT", "instruction", "请按规定受理办理。"))
                .ok();
    }

    @Test
    void theDeputyDecidesNothingAboutHimselfEither() {
        roster.absentWithSubstitute(staff, "head01", "clerk01");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

        assertThat(matter.assignee("supervisorDecides")).isEqualTo("lead01");
    }

    @Test
    void whoIsAwayWhenALevelIsReachedIsSkippedThere() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");
        roster.absent(staff, "lead01");

        timers.fires(matter.caseNo(), "levelTimeout");

        assertThat(matter.assignee("principalDecides")).isEqualTo("prin01");
    }

    @Test
    void amongSeveralOneClaimsAndWhoIsInvolvedByThenDoesNot() {
        roster.alsoHolds(staff, "clerk05", "office-head");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");
        String task = matter.task("supervisorDecides").path("id").asText();
        assertThat(matter.task("supervisorDecides").path("assignee").isNull()).isTrue();
        assertThat(claim("clerk03", task).refusedWith(403)).contains("NOT_AUTHORISED");

        matter.handedTo("clerk05");
        assertThat(claim("clerk05", task).refusedWith(403)).contains("CONFLICT_OF_INTEREST");

        claim("head01", task).ok();
        matter.completes("head01", task, Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "所长已当面接待。"))
                .ok();
    }

    @Test
    void whoBecomesInvolvedAfterwardsDecidesNoMore() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");
        matter.handedTo("head01");

        assertThat(matter.decides(
                                "head01",
                                "supervisorDecides",
                                Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "所长已当面接待。"))
                        .refusedWith(403))
                .contains("CONFLICT_OF_INTEREST");
    }

    @Test
    void aMatterOfTheBureauIsHiddenFromEveryOffice() {
        String complaint = "TS-2026-7301";
        raise(report(
                complaint,
                Office.BUREAU,
                EscalationReason.COMPLAINT_STEP_LATE,
                "ORDINARY",
                List.of("head01"),
                time.at("2026-03-09T17:30")));

        Task task = open(complaint).get(0);
        assertThat(task.getAssignee()).isEqualTo("lead01");
        for (String userId : List.of("head01", "head02", "clerk01")) {
            Caller outsider = new Caller(port, userId);
            assertThat(outsider.get("/engine-rest/task?processInstanceBusinessKey=" + complaint)
                            .ok())
                    .isEmpty();
            assertThat(outsider.get("/engine-rest/task/" + task.getId()).status())
                    .isEqualTo(404);
        }
        assertThat(page("lead01")).contains(complaint);
        assertThat(page("head01")).doesNotContain(complaint);
        assertThat(page("ov01")).doesNotContain(complaint);
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "Test over");
    }

    @Test
    void whateverCombinationIsAbsentOrInvolvedSomebodyIsAsked() {
        for (int state = 0; state < 27; state++) {
            Set<String> absent = new TreeSet<>();
            List<String> involved = new ArrayList<>();
            for (int level = 0, rest = state; level < 3; level++, rest /= 3) {
                if (rest % 3 == 1) {
                    absent.add(LEADERS.get(level));
                } else if (rest % 3 == 2) {
                    involved.add(LEADERS.get(level));
                }
            }
            roster.absent(staff, absent.toArray(String[]::new));
            for (EscalationReason reason :
                    List.of(EscalationReason.OVERDUE, EscalationReason.MASS_INCIDENT, EscalationReason.PING_PONG)) {
                assertSomebodyIsAsked(reason, absent, involved);
            }
            roster.back();
        }
    }

    private void assertSomebodyIsAsked(EscalationReason reason, Set<String> absent, List<String> involved) {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        raise(report(matter.caseNo(), "OF-01", reason, "ORDINARY", involved, null));
        while (true) {
            List<String> eligible = LEADERS.stream()
                    .filter(leader -> !absent.contains(leader) && !involved.contains(leader))
                    .toList();
            assertThat(open(matter.caseNo()))
                    .as("%s absent, %s involved", absent, involved)
                    .isNotEmpty()
                    .allSatisfy(task -> {
                        String assignee = task.getAssignee() == null
                                ? tasks.getIdentityLinksForTask(task.getId())
                                        .get(0)
                                        .getUserId()
                                : task.getAssignee();
                        assertThat(assignee).isNotNull();
                        assertThat(involved).doesNotContain(assignee);
                        boolean alarm = matter.events().contains("NO_ELIGIBLE_SUPERVISOR");
                        assertThat(alarm || eligible.contains(assignee)).isTrue();
                        if (alarm) {
                            assertThat(task.getTaskDefinitionKey()).isEqualTo("principalDecides");
                        }
                    });
            if (timers.waiting(matter.caseNo(), "levelTimeout").isEmpty()) {
                return;
            }
            timers.fires(matter.caseNo(), "levelTimeout");
        }
    }

    @Test
    void whereNobodyIsEligibleTheAlarmIsSeenUntilSomebodyIsBack() {
        roster.absent(staff, "head01", "lead01", "prin01");
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01", "ORDINARY");
        assertThat(matter.assignee("principalDecides")).isEqualTo("prin01");
        assertThat(matter.events()).contains("NO_ELIGIBLE_SUPERVISOR");
        assertThat(page("ov01")).contains("没有可以处理的上级");

        roster.back();
        roster.absent(staff, "prin01");
        roster.alsoHolds(staff, "lead01", "bureau-principal-leader");
        time.is("2026-03-11T08:30");
        timers.fires(matter.caseNo(), "dailyReminder");

        assertThat(matter.assignee("principalDecides")).isEqualTo("lead01");
        assertThat(matter.value("上报 ", "告警")).isNull();
        matter.decides(
                        "lead01",
                        "principalDecides",
                        Map.of("decision", "CLOSE", "reason", "已经平息", "settlement", "已到场接待处理。"))
                .ok();
    }

    @Test
    void whereEveryLeaderIsInvolvedTheOversightOfficeFindsSomebody() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01");
        raise(report(matter.caseNo(), "OF-01", EscalationReason.OVERDUE, "ORDINARY", LEADERS, null));

        Task task = open(matter.caseNo()).stream()
                .filter(open -> open.getTaskDefinitionKey().equals("principalDecides"))
                .findFirst()
                .orElseThrow();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getUserId())
                .containsExactlyInAnyOrder("ov01", "ov02");
        claim("ov01", task.getId()).ok();
    }

    private String asked(String caseNo) {
        return String.join(
                " ", new TreeSet<>(open(caseNo).stream().map(Task::getAssignee).toList()));
    }

    private List<Task> open(String caseNo) {
        return tasks.createTaskQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(caseNo)
                .list();
    }

    private Caller.Reply claim(String userId, String task) {
        return new Caller(port, userId).post("/engine-rest/task/" + task + "/claim", Map.of("userId", userId));
    }

    private String page(String userId) {
        return new Caller(port, userId).get("/escalations").text();
    }

    private void raise(Report report) {
        transaction.executeWithoutResult(status -> messages.raise(report));
    }
}
