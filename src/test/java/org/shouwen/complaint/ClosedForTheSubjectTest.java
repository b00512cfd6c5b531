package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.report;
import static org.shouwen.complaint.Input.unknownClerk;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.complaint.Input.without;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** For whom a complaint is about it does not exist, whichever door is tried and however the person came to stand there. */
@ShouwenTest
class ClosedForTheSubjectTest {

    private static final String SUBJECT = "clerk01";
    private static final String WINDOW_COLLEAGUE = "clerk02";

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    StaffDirectory staff;

    @Autowired
    JdbcTemplate jdbc;

    private Roster before;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
        before = staff.roster();
    }

    @AfterEach
    void theRosterIsAsItWas() {
        staff.replace(before);
    }

    @Test
    void theClerkFindsNothing() {
        HandledComplaint complaint = withDepartment();

        assertEveryDoorIsClosed(complaint, SUBJECT);
    }

    @Test
    void everybodyAtTheWindowFindsNothingWhileTheClerkIsUnknown() {
        HandledComplaint complaint = HandledComplaint.registered(port, "ov01", without(letter(), "subjectUserIds"))
                .then("ov01", "screenComplaint", unknownClerk())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));

        for (String userId : List.of(SUBJECT, WINDOW_COLLEAGUE)) {
            give(userId, Roles.OVERSIGHT_OFFICE);
            assertEveryDoorIsClosed(complaint, userId);
        }
    }

    @Test
    void aNewMemberOfTheOversightOfficeFindsNothingAboutHimself() {
        HandledComplaint complaint = withDepartment();
        HandledComplaint next = HandledComplaint.registered(port, "ov01", letter());

        give(SUBJECT, Roles.OVERSIGHT_OFFICE);
        assertEveryDoorIsClosed(complaint, SUBJECT);
        assertEveryDoorIsClosed(next, SUBJECT);
        assertThat(new Caller(port, "ov02").get("/api/complaints").ok().toString())
                .contains(complaint.number());
    }

    @Test
    void whoeverLeavesTheOversightOfficeFindsNothingInAnOpenLogin() {
        HandledComplaint complaint = withDepartment();
        Visitor officer = new Visitor(port, "127.0.0.1").loggedIn("ov02");
        String page = "/api/complaints/" + complaint.number();
        assertThat(officer.get(page).status()).isEqualTo(200);
        assertThat(officer.get("/api/complaints").body()).contains(complaint.number());

        become("ov02", Roles.INSPECTOR);

        for (String path : List.of(page, "/api/complaints", page + "/identity?reason=x")) {
            Visitor.Answer answer = officer.get(path);
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.body()).doesNotContain(complaint.number());
        }
    }

    @Test
    void whoeverIsGivenItByMistakeFindsNothing() {
        HandledComplaint complaint = withDepartment();
        Task task = task(complaint);
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), SUBJECT))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(RefusalCode.CONFLICT_OF_INTEREST));
        assertThat(new Caller(port, "admin")
                        .post("/engine-rest/task/" + task.getId() + "/assignee", Map.of("userId", SUBJECT))
                        .status())
                .isEqualTo(404);

        jdbc.update("update act_ru_task set assignee_ = ? where id_ = ?", SUBJECT, task.getId());
        try {
            assertEveryDoorIsClosed(complaint, SUBJECT);
        } finally {
            jdbc.update("update act_ru_task set assignee_ = null where id_ = ?", task.getId());
        }
        complaint.then("head01", "departmentHandles", report("PARTLY"));
    }

    @Test
    void ofATaskThatIsDoneTheOversightOfficeHearsByWhomAndNobodyElseAnything() {
        HandledComplaint complaint = HandledComplaint.registered(port, "ov01", letter());
        String screening = "/engine-rest/task/" + task(complaint).getId() + "/submit-form";
        complaint.then("ov01", "screenComplaint", general());

        Reply again = new Caller(port, "ov02").post(screening, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("ALREADY_DONE", "已由" + staff.nameOf("ov01"));
        for (String userId : List.of(SUBJECT, "clerk05", "head01", "insp01")) {
            assertThat(new Caller(port, userId).post(screening, Map.of()).status())
                    .as(userId)
                    .isEqualTo(404);
        }
    }

    @Test
    void theWholeOfficeKeepsOutOfAComplaintAboutItsHead() {
        HandledComplaint complaint = HandledComplaint.registered(
                        port, "ov01", with(letter(), Map.of("subjectUserIds", List.of("head01"))))
                .then("ov01", "screenComplaint", with(general(), Map.of("subjectUserIds", List.of("head01"))))
                .then(
                        "lead01",
                        "leaderInstructs",
                        with(instruction("2026-03-12T17:30"), Map.of("departmentCode", "labour-inspection")));

        for (String userId : List.of("head01", SUBJECT, "clerk05")) {
            assertEveryDoorIsClosed(complaint, userId);
        }
    }

    @Test
    void aComplaintAboutTheLeaderInChargeGoesToThePrincipalAndTheOneIsToldNothing() {
        HandledComplaint complaint = HandledComplaint.registered(
                        port,
                        "ov01",
                        with(without(letter(), "officeId", "windowNo"), Map.of("subjectUserIds", List.of("lead01"))))
                .then("ov01", "screenComplaint", with(general(), Map.of("subjectUserIds", List.of("lead01"))));

        assertEveryDoorIsClosed(complaint, "lead01");
        assertThat(complaint.tasks("prin01", "leaderInstructs")).hasSize(1);
    }

    @Test
    void anEscalationOfAComplaintIsSeenByItsDeciderAlone() {
        HandledComplaint late = HandledComplaint.registered(
                port, "ov01", with(letter(), Map.of("receivedAt", "2026-03-02T10:00", "eventAt", "2026-03-01T10:00")));
        Task decision = tasks.createTaskQuery()
                .processDefinitionKey("supervisor-escalation")
                .processInstanceBusinessKey(late.number())
                .singleResult();

        assertThat(decision.getAssignee()).isEqualTo("lead01");
        for (String userId : List.of(SUBJECT, "head01", "head02", "ov02", "lab01")) {
            assertThat(new Caller(port, userId)
                            .get("/engine-rest/task?processInstanceBusinessKey=" + late.number())
                            .ok()
                            .toString())
                    .as(userId)
                    .doesNotContain(decision.getId());
        }
    }

    @Test
    void someoneElsesDepartmentSeesNothing() {
        HandledComplaint complaint = withDepartment();

        for (String userId : List.of("head02", "lab01", "clerk21", "insp01", "town01", "adm01")) {
            assertEveryDoorIsClosed(complaint, userId);
        }
    }

    /** With head01. */
    private HandledComplaint withDepartment() {
        return HandledComplaint.registered(port, "ov01", letter())
                .then("ov01", "screenComplaint", general())
                .then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
    }

    private void assertEveryDoorIsClosed(HandledComplaint complaint, String userId) {
        Caller caller = new Caller(port, userId);
        Task task = task(complaint);
        List<String> secrets = secrets(complaint, task);
        assertThat(lists(complaint).toList()).allSatisfy(path -> {
            Reply reply = caller.get(path);
            assertThat(reply.status()).as(path).isIn(200, 400, 403, 404);
            assertThat(withoutRequest(reply.text(), path)).as(path).doesNotContain(secrets);
        });
        assertThat(things(complaint, task)).allSatisfy(path -> {
            Reply reply = caller.get(path);
            assertThat(reply.status()).as(path).isIn(400, 403, 404);
            assertThat(reply.text()).as(path).doesNotContain(complaint.number(), "反映社保窗口");
        });
        assertThat(ownPages(complaint)).allSatisfy(path -> {
            Reply reply = caller.send("GET", path, "text/html", null);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.text()).as(path).doesNotContain("反映社保窗口");
        });
        acts(complaint, task).forEach((path, body) -> {
            Reply reply = caller.post(path, body);
            assertThat(reply.status()).as(path + reply.text()).isIn(403, 404);
            assertThat(withoutRequest(reply.text(), path)).as(path).doesNotContain(secrets);
        });
        Stream.of("claim", "complete", "submit-form")
                .map(act -> "/engine-rest/task/" + task.getId() + "/" + act)
                .forEach(path -> assertThat(
                                caller.post(path, Map.of("userId", userId)).status())
                        .as(path)
                        .isEqualTo(404));
        assertThat(task(complaint).getId()).isEqualTo(task.getId());
    }

    private static Stream<String> lists(HandledComplaint complaint) {
        String byNumber = "?processInstanceBusinessKey=" + complaint.number();
        return Stream.of(
                        "task",
                        "task" + byNumber,
                        "task?processDefinitionKey=complaint-handling",
                        "task?assignee=clerk01",
                        "process-instance",
                        "process-instance?businessKey=" + complaint.number(),
                        "execution",
                        "execution" + byNumber,
                        "variable-instance",
                        "variable-instance?variableName=complaintNo",
                        "job",
                        "job-definition",
                        "incident",
                        "event-subscription",
                        "external-task",
                        "process-definition/statistics",
                        "process-definition/key/complaint-handling/statistics",
                        "deployment",
                        "authorization",
                        "task/report/candidate-group-count",
                        "history/process-instance",
                        "history/process-instance" + byNumber,
                        "history/task",
                        "history/task" + byNumber,
                        "history/activity-instance",
                        "history/variable-instance",
                        "history/variable-instance?variableName=complaintNo",
                        "history/detail",
                        "history/user-operation",
                        "history/job-log",
                        "history/incident",
                        "history/identity-link-log",
                        "history/decision-instance",
                        "history/external-task-log",
                        "history/task/report?reportType=count&groupBy=processDefinition",
                        "history/process-instance/report?reportType=duration&periodUnit=month")
                .map("/engine-rest/"::concat);
    }

    private static List<String> things(HandledComplaint complaint, Task task) {
        String instance = task.getProcessInstanceId();
        return Stream.concat(
                        Stream.of(
                                        "task/%s",
                                        "task/%s/form",
                                        "task/%s/deployed-form",
                                        "task/%s/rendered-form",
                                        "task/%s/form-variables",
                                        "task/%s/variables",
                                        "task/%s/variables/complaintNo",
                                        "task/%s/localVariables",
                                        "task/%s/identity-links",
                                        "task/%s/comment",
                                        "task/%s/attachment")
                                .map(path -> path.formatted(task.getId())),
                        Stream.of(
                                        "process-instance/%s",
                                        "process-instance/%s/variables",
                                        "process-instance/%s/variables/complaintNo",
                                        "process-instance/%s/activity-instances",
                                        "execution/%s",
                                        "execution/%s/localVariables",
                                        "history/process-instance/%s")
                                .map(path -> path.formatted(instance)))
                .map("/engine-rest/"::concat)
                .toList();
    }

    private static List<String> ownPages(HandledComplaint complaint) {
        List<String> paths = new ArrayList<>(List.of(
                "/api/complaints/" + complaint.number(),
                "/api/complaints/" + complaint.number() + "/identity?reason=abcdefgh",
                "/complaints/" + complaint.number(),
                "/api/cases/" + complaint.number(),
                "/cases/" + complaint.number()));
        complaint.documents().forEach(number -> paths.add("/documents/" + number));
        return paths;
    }

    private static Map<String, Object> acts(HandledComplaint complaint, Task task) {
        String one = "/engine-rest/task/" + task.getId();
        String number = complaint.number();
        return Map.ofEntries(
                Map.entry(one + "/assignee", Map.of("userId", SUBJECT)),
                Map.entry(one + "/delegate", Map.of("userId", SUBJECT)),
                Map.entry(one + "/resolve", Map.of()),
                Map.entry(one + "/unclaim", Map.of()),
                Map.entry(one + "/identity-links", Map.of("userId", SUBJECT, "type", "candidate")),
                Map.entry(one + "/comment/create", Map.of("message", "x")),
                Map.entry(one + "/variables", Map.of("modifications", Map.of())),
                Map.entry("/engine-rest/message", Map.of("messageName", "complaintWithdrawn", "businessKey", number)),
                Map.entry("/api/complaints/" + number + "/actions/withdraw", Map.of("note", "x")),
                Map.entry("/api/complaints/" + number + "/actions/reply", Map.of()),
                Map.entry("/api/complaints/" + number + "/actions/reopen", Map.of("content", "x")),
                Map.entry("/api/complaints/" + number + "/actions/clear-text", Map.of("text", "x", "reason", "x")),
                Map.entry("/api/cases/" + number + "/actions/withdraw", Map.of("note", "x")));
    }

    private List<String> secrets(HandledComplaint complaint, Task task) {
        return List.of(complaint.number(), task.getId(), task.getProcessInstanceId(), "反映社保窗口");
    }

    /** What the person asked may be repeated, as far as it was asked. */
    private static String withoutRequest(String text, String path) {
        return text.replace(path, "");
    }

    private Task task(HandledComplaint complaint) {
        return tasks.createTaskQuery()
                .processDefinitionKey("complaint-handling")
                .processInstanceBusinessKey(complaint.number())
                .singleResult();
    }

    private void give(String userId, String role) {
        Roster roster = staff.roster();
        List<Person> people = roster.people().stream()
                .map(person -> person.userId().equals(userId) ? inRole(person, role) : person)
                .toList();
        staff.replace(new Roster(roster.offices(), roster.windows(), people, roster.absences()));
    }

    private void become(String userId, String role) {
        Roster roster = staff.roster();
        List<Person> people = roster.people().stream()
                .map(person -> person.userId().equals(userId)
                        ? new Person(
                                userId,
                                person.name(),
                                person.post(),
                                person.duties(),
                                person.officeId(),
                                person.windows(),
                                Set.of(role),
                                Person.Reach.NONE,
                                true)
                        : person)
                .toList();
        staff.replace(new Roster(roster.offices(), roster.windows(), people, roster.absences()));
    }

    private static Person inRole(Person person, String role) {
        Set<String> roles = new HashSet<>(person.roles());
        roles.add(role);
        return new Person(
                person.userId(),
                person.name(),
                person.post(),
                person.duties(),
                person.officeId(),
                person.windows(),
                roles,
                Person.Reach.BUREAU,
                person.active());
    }
}
