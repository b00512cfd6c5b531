package org.shouwen.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.runtime.Job;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.complaint.Input;
import org.shouwen.deadline.CalendarYearMissing;
import org.shouwen.engine.AsSystem;
import org.shouwen.mail.Mail;
import org.shouwen.mail.Outbox;
import org.shouwen.security.Roles;
import org.shouwen.testing.Caller;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the cells of the table are tried on: cases, tasks, papers and complaints of everybody, and one of all else. */
final class Exhibits {

    /** Whose it is, seen by the person who asks. */
    enum Whose {
        OWN,
        COLLEAGUES,
        OTHER_OFFICES,
        ABOUT_THE_PERSON
    }

    static final String OTHER_OFFICES_CLERK = "clerk21";
    static final String CELL_ACCOUNT = "cell-account";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBJECT_OF_MANY = "clerk02";
    private static final int MISSING_YEAR = 2087;

    private final ApplicationContext application;
    private final ProcessEngine engine;
    private final int port;
    private final Map<String, String> cases = new HashMap<>();
    private final Map<String, String> tasks = new HashMap<>();
    private final Map<String, String> attachments = new HashMap<>();
    private final Map<String, String> papers = new HashMap<>();
    private final Map<String, String> complaintsAbout = new HashMap<>();
    private final Map<String, String> complaintTasks = new HashMap<>();
    private final Map<String, String> complaintPapers = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final List<String> hiddenFromOffice = new ArrayList<>();

    Exhibits(ApplicationContext application, int port) {
        this.application = application;
        this.engine = application.getBean(ProcessEngine.class);
        this.port = port;
        cases();
        opinions();
        complaints();
        things();
    }

    /** The variables of an address, for this person; null where there is no such thing. */
    Map<String, String> variables(String object, Whose whose, String user) {
        return switch (object) {
            case "办件", "办件操作", "查询码" ->
                named("caseNo", whose == Whose.ABOUT_THE_PERSON ? complaintAbout(user) : caseNo(whose, user));
            case "附件" -> attachment(whose, user);
            case "文书" -> named("documentNo", paper(whose, user));
            case "任务", "任务领取", "任务办理" -> named("id", task(whose, user));
            case "任务档案" -> whose == Whose.OWN ? named("taskId", tasks.get(SUBJECT_OF_MANY)) : null;
            case "投诉", "投诉操作", "投诉身份" -> complaint(whose, user);
            case "账号", "账号密码" -> account(object, whose, user);
            default -> whose == Whose.OWN ? thing(object, user) : null;
        };
    }

    private Map<String, String> thing(String object, String user) {
        Map<String, String> variables = new HashMap<>(others);
        if (object.equals("流程")) {
            variables.put("key", processOf(user));
        }
        String id =
                switch (object) {
                    case "流程" -> newest(processOf(user));
                    case "流程暂停" -> others.get("process");
                    case "保密流程" -> others.get("confidential");
                    case "部署" -> others.get("deployment");
                    case "决策表" -> others.get("decision");
                    case "实例" -> others.get("instance");
                    case "故障" -> others.get("incident");
                    case "作业" -> others.get("job");
                    case "清单", "清单任务" -> others.get("list");
                    case "自建清单" -> ownList();
                    case "岗位" -> newGroup();
                    case "管理岗位" -> Roles.CAMUNDA_ADMIN;
                    case "所" -> newOffice();
                    case "新账号" -> newAccount();
                    case "授权" -> authorization();
                    case "邮件" -> others.get("mail");
                    default -> "x";
                };
        variables.put("id", id);
        return variables;
    }

    /** One on which the person works. */
    private static String processOf(String user) {
        return switch (user) {
            case "ov01" -> "complaint-handling";
            case "ins01" -> "time-limited-completion";
            default -> "consultation-intake";
        };
    }

    private String newest(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String newGroup() {
        Group group = engine.getIdentityService().newGroup("cell-" + System.nanoTime());
        engine.getIdentityService().saveGroup(group);
        return group.getId();
    }

    private String newOffice() {
        Tenant office = engine.getIdentityService().newTenant("cell-" + System.nanoTime());
        engine.getIdentityService().saveTenant(office);
        return office.getId();
    }

    private String ownList() {
        return engine.getFilterService()
                .saveFilter(engine.getFilterService().newTaskFilter("cell-" + System.nanoTime()))
                .getId();
    }

    private String newAccount() {
        User user = engine.getIdentityService().newUser("cell-" + System.nanoTime());
        engine.getIdentityService().saveUser(user);
        return user.getId();
    }

    /** The application is shared with other tests. */
    void putAway() {
        engine.getManagementService().setJobRetries(others.get("job"), 3);
        engine.getIdentityService().createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> id.startsWith("cell"))
                .forEach(engine.getIdentityService()::deleteUser);
        engine.getIdentityService().createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(id -> id.startsWith("cell"))
                .forEach(engine.getIdentityService()::deleteGroup);
        engine.getIdentityService().createTenantQuery().list().stream()
                .map(Tenant::getId)
                .filter(id -> id.startsWith("cell"))
                .forEach(engine.getIdentityService()::deleteTenant);
        engine.getFilterService()
                .createTaskFilterQuery()
                .filterNameLike("cell%")
                .list()
                .forEach(list -> engine.getFilterService().deleteFilter(list.getId()));
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn(CELL_ACCOUNT)
                .list()
                .forEach(grant -> engine.getAuthorizationService().deleteAuthorization(grant.getId()));
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from mail_outbox where reference = 'GZ-CELL/1'").update();
        jdbc.sql("delete from rating_invitation where token like 'cell-%'").update();
    }

    /** Of which this person may learn in no list. */
    List<String> secretsFrom(String user) {
        List<String> secrets = new ArrayList<>();
        if (complaintsAbout.containsKey(user)) {
            secrets.add(complaintsAbout.get(user));
        }
        if (!user.startsWith("ov")) {
            complaintsAbout.values().stream()
                    .filter(number -> !isAskedAbout(user))
                    .forEach(secrets::add);
        }
        if (user.matches("clerk0.|head01")) {
            secrets.addAll(hiddenFromOffice);
        }
        return secrets;
    }

    /** Leaders instruct complaints, so that they find them in their lists. */
    private static boolean isAskedAbout(String user) {
        return user.equals("lead01") || user.equals("prin01");
    }

    String other(String name) {
        return others.get(name);
    }

    private static Map<String, String> named(String name, String value) {
        return value == null ? null : Map.of(name, value);
    }

    private String complaintAbout(String user) {
        return complaintsAbout.get(user);
    }

    private String caseNo(Whose whose, String user) {
        return switch (whose) {
            case OWN -> cases.getOrDefault(user, cases.get("clerk01"));
            case COLLEAGUES -> cases.get(SUBJECT_OF_MANY);
            default -> cases.get(OTHER_OFFICES_CLERK);
        };
    }

    private Map<String, String> attachment(Whose whose, String user) {
        return switch (whose) {
            case OWN -> Map.of("caseNo", cases.get("clerk01"), "id", attachments.get("clerk01"));
            case OTHER_OFFICES ->
                Map.of("caseNo", cases.get(OTHER_OFFICES_CLERK), "id", attachments.get(OTHER_OFFICES_CLERK));
            case ABOUT_THE_PERSON ->
                complaintsAbout.containsKey(user)
                        ? Map.of("caseNo", complaintAbout(user), "id", attachments.get("clerk01"))
                        : null;
            default -> null;
        };
    }

    private String paper(Whose whose, String user) {
        return switch (whose) {
            case OWN -> papers.get(user.equals("ins01") ? "ins01" : "office");
            case COLLEAGUES -> user.equals("ins01") ? papers.get("office") : null;
            case OTHER_OFFICES -> papers.get(OTHER_OFFICES_CLERK);
            case ABOUT_THE_PERSON -> complaintPapers.get(user);
        };
    }

    private String task(Whose whose, String user) {
        return switch (whose) {
            case OWN -> tasks.getOrDefault(user, tasks.get("clerk01"));
            case COLLEAGUES -> user.equals("ins01") ? tasks.get("department") : tasks.get(SUBJECT_OF_MANY);
            case OTHER_OFFICES -> tasks.get(OTHER_OFFICES_CLERK);
            case ABOUT_THE_PERSON -> complaintTasks.get(user);
        };
    }

    private Map<String, String> complaint(Whose whose, String user) {
        return switch (whose) {
            case OWN -> Map.of("complaintNo", others.get("complaintNo"));
            case ABOUT_THE_PERSON -> named("complaintNo", complaintAbout(user));
            default -> null;
        };
    }

    private Map<String, String> account(String object, Whose whose, String user) {
        return switch (whose) {
            case OWN -> named("id", user.equals("admin") && object.equals("账号") ? CELL_ACCOUNT : user);
            case COLLEAGUES -> Map.of("id", user.equals(SUBJECT_OF_MANY) ? "clerk01" : SUBJECT_OF_MANY);
            default -> null;
        };
    }

    private void cases() {
        for (String clerk : List.of("clerk01", SUBJECT_OF_MANY, "clerk05", "head01", OTHER_OFFICES_CLERK)) {
            String number = intake(clerk, Map.of());
            cases.put(clerk, number);
            tasks.put(clerk, taskOf(clerk, number));
        }
        tasks.put("admin", tasks.get("clerk05"));
        CaseRegister register = application.getBean(CaseRegister.class);
        for (String handler : List.of("ov01", "lead01", "prin01")) {
            String number = intake(SUBJECT_OF_MANY, Map.of());
            inTransaction(() -> register.transferTo(number, handler, SUBJECT_OF_MANY, "由上级直接办理"));
            cases.put(handler, number);
        }
        hiddenFromOffice.add(cases.get(OTHER_OFFICES_CLERK));
        hiddenFromOffice.add(tasks.get(OTHER_OFFICES_CLERK));
        for (String clerk : List.of("clerk01", OTHER_OFFICES_CLERK)) {
            attachments.put(clerk, attached(clerk, cases.get(clerk)));
        }
        papers.put("office", paperOf(concluded("clerk01")));
        papers.put(OTHER_OFFICES_CLERK, paperOf(concluded(OTHER_OFFICES_CLERK)));
    }

    private String intake(String clerk, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of(
                "channel", "VISIT",
                "intakeType", "POLICY_CONSULTATION",
                "matter", "询问参保政策",
                "clientName", "赵虚丁",
                "clientPhone", "13000000004",
                "clientUnit", "个人",
                "urgency", "NORMAL"));
        form.putAll(more);
        return as(clerk)
                .post("/engine-rest/process-definition/key/consultation-intake/submit-form", typed(form))
                .ok()
                .path("businessKey")
                .asText();
    }

    private String taskOf(String user, String caseNo) {
        JsonNode found = as(user).get("/engine-rest/task?processInstanceBusinessKey=" + caseNo)
                .ok();
        assertThat(found).as("tasks of " + user).isNotEmpty();
        return found.get(0).path("id").asText();
    }

    private String attached(String clerk, String caseNo) {
        String body = "--cell\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--cell--\r\n";
        return as(clerk)
                .send("POST", "/api/cases/" + caseNo + "/attachments", "multipart/form-data; boundary=cell", body)
                .ok()
                .path("id")
                .asText();
    }

    /** An application that is done at once, with its papers. */
    private String concluded(String clerk) {
        String intake = intake(
                clerk,
                Map.of(
                        "intakeType", "SERVICE_REQUEST",
                        "itemCode", "RS-003",
                        "clientIdType", "RESIDENT_ID",
                        "clientIdNo", "999999196004040049",
                        "jurisdiction", "OWN_DUTY",
                        "startsApplication", true));
        String number = as(clerk)
                .get("/api/cases/" + intake)
                .ok()
                .path("childNos")
                .get(0)
                .asText();
        as(clerk)
                .post(
                        "/engine-rest/task/" + taskOf(clerk, number) + "/submit-form",
                        typed(Map.of("eligibility", "ELIGIBLE", "materials", Map.of("ID", Map.of("result", "OK")))))
                .ok();
        if (clerk.equals(OTHER_OFFICES_CLERK)) {
            hiddenFromOffice.add(intake);
            hiddenFromOffice.add(number);
        }
        return number;
    }

    private String paperOf(String caseNo) {
        return as("ov01")
                .get("/api/cases/" + caseNo)
                .ok()
                .path("documents")
                .get(0)
                .path("documentNo")
                .asText();
    }

    /** An application about which three departments are asked. */
    private void opinions() {
        String intake = intake("clerk03", Map.of());
        ApplicationService applications = application.getBean(ApplicationService.class);
        String number = application.getBean(TransactionTemplate.class).execute(status -> {
            String caseNo = applications
                    .open(intake, "RS-011", application.getBean(Clock.class).instant(), "clerk03")
                    .caseNo();
            applications.accept(caseNo, "clerk03");
            application.getBean(AsSystem.class).forOffice("OF-01", () -> engine.getRuntimeService()
                    .startProcessInstanceByKey("time-limited-completion", caseNo));
            return caseNo;
        });
        tasks.put("ins01", taskOf("ins01", number));
        tasks.put("department", taskOf("emp01", number));
        List<String> requests = StreamSupport.stream(
                        as("ov01")
                                .get("/api/cases/" + number)
                                .ok()
                                .path("documents")
                                .spliterator(),
                        false)
                .map(paper -> paper.path("documentNo").asText())
                .filter(paper -> paper.startsWith("HB-"))
                .toList();
        papers.put("ins01", requests.get(0));
    }

    private void complaints() {
        // those of whom a complaint can be about at all
        for (String subject : List.of("clerk01", "head01", "ov01", "lead01", "prin01")) {
            String officer = subject.equals("ov01") ? "ov02" : "ov01";
            String number = complaint(officer, subject);
            complaintsAbout.put(subject, number);
            complaintTasks.put(subject, taskOf(officer, number));
            complaintPapers.put(subject, receiptOf(officer, number));
        }
        String number = complaint("ov01", SUBJECT_OF_MANY);
        tasks.put("ov01", taskOf("ov01", number));
        String instructed = complaint("ov01", SUBJECT_OF_MANY);
        screened(instructed, SUBJECT_OF_MANY);
        tasks.put("lead01", taskOf("lead01", instructed));
        others.put("complaintNo", instructed);
        screened(complaintAbout("lead01"), "lead01");
        tasks.put("prin01", taskOf("prin01", complaintAbout("lead01")));
        complaintTasks.put("lead01", tasks.get("prin01"));
    }

    private String complaint(String officer, String subject) {
        Map<String, Object> form = Input.with(
                Input.without(Input.signedLetter(), "address", "officeId", "windowNo"),
                Map.of("subjectUserIds", List.of(subject), "documentRef", "信件2026-" + subject));
        if (subject.matches("clerk0.|head01")) {
            form.put("officeId", "OF-01");
        }
        return as(officer)
                .post("/api/complaints", form)
                .ok()
                .path("complaintNo")
                .asText();
    }

    private void screened(String number, String subject) {
        as("ov01")
                .post(
                        "/engine-rest/task/" + taskOf("ov01", number) + "/submit-form",
                        typed(Input.with(Input.general(), Map.of("subjectUserIds", List.of(subject)))))
                .ok();
    }

    private String receiptOf(String officer, String number) {
        return as(officer)
                .get("/api/complaints/" + number)
                .ok()
                .path("documents")
                .get(0)
                .path("documentNo")
                .asText();
    }

    private void things() {
        inTransaction(() -> application.publishEvent(new CalendarYearMissing(MISSING_YEAR)));
        tasks.put(
                "adm01",
                engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("process-admin")
                        .list()
                        .get(0)
                        .getId());
        var process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("consultation-intake")
                .latestVersion()
                .singleResult();
        Resource file = engine.getRepositoryService()
                .getDeploymentResources(process.getDeploymentId())
                .get(0);
        others.put("key", process.getKey());
        others.put("process", process.getId());
        others.put("confidential", newest("complaint-handling"));
        others.put("deployment", process.getDeploymentId());
        others.put("resourceId", file.getId());
        others.put(
                "decision",
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list()
                        .get(0)
                        .getId());
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(cases.get("clerk01"))
                .list()
                .get(0)
                .getId();
        others.put("instance", instance);
        failing();
        others.put(
                "list",
                engine.getFilterService()
                        .createTaskFilterQuery()
                        .filterName("我的任务")
                        .singleResult()
                        .getId());
        others.put("name", "shouwen.tasks.open");
        others.put("year", "2026");
        others.put("kind", "ONE_TIME_NOTICE");
        inTransaction(() -> application
                .getBean(Outbox.class)
                .queue(new Mail("GZ-CELL/1", "cell@example.com", "告知书", "您好", "<p>您好</p>")));
        others.put(
                "mail",
                application
                        .getBean(JdbcClient.class)
                        .sql("select id from mail_outbox where reference = 'GZ-CELL/1'")
                        .query(String.class)
                        .single());
        others.put("token", invitation());
        others.put("progress", cases.get("clerk01"));
        as("admin").post("/api/admin/consistency", Map.of()).ok();
        User user = engine.getIdentityService().newUser(CELL_ACCOUNT);
        user.setPassword("Zq9!zzzzzzzz");
        engine.getIdentityService().saveUser(user);
        others.put("userId", CELL_ACCOUNT);
        Group group = engine.getIdentityService().newGroup("cell-group");
        engine.getIdentityService().saveGroup(group);
        others.put("groupId", "cell-group");
        Tenant office = engine.getIdentityService().newTenant("cell-office");
        engine.getIdentityService().saveTenant(office);
        others.put("office", "cell-office");
        others.put("authorization", authorization());
    }

    /** A job that has failed for good, with its incident. */
    private void failing() {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(others.get("instance"))
                .list()
                .get(0);
        engine.getManagementService().setJobRetries(job.getId(), 0);
        others.put("job", job.getId());
        others.put(
                "incident",
                engine.getRuntimeService()
                        .createIncidentQuery()
                        .configuration(job.getId())
                        .singleResult()
                        .getId());
    }

    private String invitation() {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("insert into rating_invitation (token, case_no, invited_at, expires_at, version)"
                        + " values (?, ?, current_timestamp, timestamp '2099-01-01 00:00:00', 0)")
                .params("cell-token-0123456789012345678901234", cases.get("clerk01"))
                .update();
        return "cell-token-0123456789012345678901234";
    }

    String authorization() {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(CELL_ACCOUNT);
        grant.setResource(Resources.USER);
        grant.setResourceId("cell-" + System.nanoTime());
        grant.addPermission(Permissions.READ);
        return engine.getAuthorizationService().saveAuthorization(grant).getId();
    }

    private void inTransaction(Runnable work) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private Caller as(String user) {
        return new Caller(port, user);
    }

    private static Map<String, Object> typed(Map<String, Object> form) {
        Predicate<Object> structured = value -> value instanceof Map<?, ?> || value instanceof List<?>;
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((key, value) -> variables.put(
                key,
                structured.test(value)
                        ? Map.of("value", JSON.valueToTree(value).toString(), "type", "Json")
                        : Map.of("value", value)));
        return Map.of("variables", variables);
    }
}
