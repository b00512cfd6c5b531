package org.shouwen.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.casefile.CaseAction;
import org.shouwen.complaint.ComplaintAction;
import org.shouwen.security.AccessTable;
import org.shouwen.security.AccessTable.Access;
import org.shouwen.security.Roles;
import org.shouwen.security.web.Exhibits.Whose;
import org.shouwen.security.web.RunningRoutes.Route;
import org.shouwen.testing.Caller;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.Visitor;
import org.shouwen.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The table of docs/security/permissions.md against the running application: nothing is there without a row, no row is
 * about nothing, and every cell is what really happens.
 */
@WholeApplication
class PermissionsTest {

    /** One user of each role, in the order of the columns. */
    private static final List<String> USERS = List.of(
            "clerk01", "head01", "ov01", "lead01", "prin01", "ins01", "town01", "town02", "insp01", "adm01", "admin");

    private static final Set<String> OF_THE_BUREAU = Set.of("ov01", "lead01", "prin01");
    private static final Set<Integer> NO_CONTENT_TO_SPEAK_OF = Set.of(400, 409, 415);
    private static final List<String> CASE_ACTION = List.of("办件操作", "投诉操作");

    /** Files behind the rows that end in {@code **}. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("/css/**", "/css/shouwen.css"),
            Map.entry("/js/**", "/js/api.js"),
            Map.entry("/actuator/health/**", "/actuator/health/liveness"),
            Map.entry("/swagger-ui/**", "/swagger-ui/index.html"),
            Map.entry("/v3/api-docs/**", "/v3/api-docs/swagger-config"),
            Map.entry("/camunda/app/tasklist/**", "/camunda/app/tasklist/default/"),
            Map.entry("/camunda/app/cockpit/**", "/camunda/app/cockpit/default/"),
            Map.entry("/camunda/app/admin/**", "/camunda/app/admin/default/"),
            Map.entry("/camunda/app/welcome/**", "/camunda/app/welcome/default/"),
            Map.entry("/camunda/lib/**", "/camunda/lib/ngDefine.js"),
            Map.entry(
                    "/camunda/api/tasklist/plugin/tasklistPlugins/static/**",
                    "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"),
            Map.entry(
                    "/camunda/api/cockpit/plugin/cockpitPlugins/static/**",
                    "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js"),
            Map.entry(
                    "/camunda/api/admin/plugin/adminPlugins/static/**",
                    "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js"),
            Map.entry("/camunda/assets/**", "/camunda/assets/glyphicons-halflings-regular.woff2"));

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @Autowired
    ApplicationContext application;

    @Autowired
    ServletContext server;

    @Autowired
    ResourceConfig engineRest;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    AccessTable table;

    @Autowired
    TableRules rules;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    @Test
    void everyRouteOfTheRunningApplicationHasARow() {
        Set<Route> routes = routes();

        assertThat(routes).hasSizeGreaterThan(1400);
        assertThat(without(routes)).isEmpty();
    }

    @Test
    void aNewRouteWithoutARowIsNamedAndExistsForNobody() throws Exception {
        RequestMappingHandlerMapping own =
                application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        RequestMappingInfo info = RequestMappingInfo.paths("/api/new-door/{id}")
                .methods(RequestMethod.GET)
                .build();
        own.registerMapping(info, this, PermissionsTest.class.getDeclaredMethod("newDoor"));
        try {
            assertThat(without(routes())).containsExactly(new Route("GET", "/api/new-door/{id}"));
            for (String user : USERS) {
                assertThat(new Caller(port, user).get("/api/new-door/1").refusedWith(404))
                        .contains("NOT_FOUND");
            }
        } finally {
            own.unregisterMapping(info);
        }
    }

    String newDoor() {
        throw new IllegalStateException("nobody may come here");
    }

    @Test
    void aSlashAtTheEndOpensAndHidesNothing() {
        for (String path : List.of("/engine-rest/task", "/engine-rest/job", "/api/cases", "/api/admin/staff")) {
            assertThat(new Caller(port, "clerk01").get(path + "/").status())
                    .as(path)
                    .isIn(new Caller(port, "clerk01").get(path).status(), 404);
        }
    }

    @Test
    void everyRowThatOpensSomethingIsAboutARoute() {
        Set<AccessTable.Row> used =
                routes().stream().flatMap(route -> row(route).stream()).collect(Collectors.toSet());

        assertThat(table.rows().stream()
                        .filter(AccessTable.Row::isOpenToAnybody)
                        .filter(row -> !used.contains(row))
                        .map(AccessTable.Row::path))
                // what filters do, and files
                .containsExactlyInAnyOrder(
                        "/logout",
                        "/css/**",
                        "/js/**",
                        "/swagger-ui/**",
                        "/camunda/app/tasklist/**",
                        "/camunda/app/cockpit/**",
                        "/camunda/app/admin/**",
                        "/camunda/app/welcome/**",
                        "/camunda/lib/**",
                        "/camunda/assets/**",
                        "/camunda/favicon.ico");
    }

    @Test
    void everyCellIsWhatHappens() {
        time.is("2026-03-10T09:00");
        Exhibits exhibits = new Exhibits(application, port);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
        try {
            doors().parallel().forEach(door -> {
                USERS.forEach(user -> tryOut(door, user, exhibits, wrong, counts));
                tryOutWithoutLogin(door, exhibits, wrong, counts);
            });
        } finally {
            exhibits.putAway();
        }
        Map<String, Integer> tried = new LinkedHashMap<>();
        counts.forEach((kind, number) -> tried.put(kind, number.get()));
        System.out.println("cells tried: "
                + tried.values().stream().mapToInt(Integer::intValue).sum() + " " + tried);

        assertThat(wrong.stream().sorted()).isEmpty();
    }

    private record Door(String method, String path, AccessTable.Row row) {}

    /** Routes, and the rows about what filters and the server's files do. */
    private Stream<Door> doors() {
        Set<Route> routes = routes();
        Set<AccessTable.Row> used =
                routes.stream().flatMap(route -> row(route).stream()).collect(Collectors.toSet());
        Stream<Door> ofRoutes = routes.stream().flatMap(route -> row(route).stream()
                .map(row -> new Door(
                        route.method(),
                        row.path().endsWith("**") ? SAMPLES.getOrDefault(row.path(), sample(route.path())) : row.path(),
                        row)));
        Stream<Door> ofFilters = table.rows().stream()
                .filter(AccessTable.Row::isOpenToAnybody)
                .filter(row -> !used.contains(row))
                .flatMap(row -> row.methods().stream()
                        .map(method -> new Door(method, SAMPLES.getOrDefault(row.path(), row.path()), row)));
        return Stream.concat(ofRoutes, ofFilters).distinct();
    }

    private void tryOut(
            Door door,
            String user,
            Exhibits exhibits,
            ConcurrentLinkedQueue<String> wrong,
            Map<String, AtomicInteger> counts) {
        Access access = door.row().of(roles(user));
        for (Whose whose : Whose.values()) {
            boolean open = door.row().isOpenToAnybody();
            if (!open && whose != Whose.OWN) {
                continue;
            }
            Map<String, String> variables = open ? exhibits.variables(door.row().object(), whose, user) : Map.of();
            if (variables == null) {
                continue;
            }
            String path = filled(door.path(), variables);
            Object body = Bodies.of(door.method(), door.row(), user, variables, exhibits);
            String query = Bodies.query(door.row().object());
            Caller.Reply reply = body instanceof Bodies.Multipart part
                    ? send(user, door.method(), path, part.type(), part.content())
                    : send(user, door.method(), path + query, "application/json", body);
            count(counts, open ? whose.name() : "OFF");
            String expected = expected(door, access, whose, user, reply, exhibits, path);
            if (expected != null) {
                wrong.add("%s %s as %s (%s, %s): expected %s, was %d %s"
                        .formatted(
                                door.method(),
                                path,
                                user,
                                access,
                                whose,
                                expected,
                                reply.status(),
                                reply.text()
                                        .substring(0, Math.min(160, reply.text().length()))));
            }
        }
    }

    private Caller.Reply send(String user, String method, String path, String type, Object body) {
        if (!path.startsWith("/camunda/")) {
            return new Caller(port, user).send(method, path, type, body);
        }
        if (path.endsWith("/logout")) {
            // it would end what the others are tried with
            return reply(visitor(user), method, path, type, body);
        }
        Caller.Reply reply = reply(visitors.computeIfAbsent(user, this::visitor), method, path, type, body);
        if (reply.status() != 401) {
            return reply;
        }
        // the cell of the own password was tried meanwhile, which ends all logins of the account but that one
        visitors.put(user, visitor(user));
        return reply(visitors.get(user), method, path, type, body);
    }

    private Visitor visitor(String user) {
        return new Visitor(port, "127.0.0.1").loggedIn(user).onTheEnginesPages();
    }

    private static Caller.Reply reply(Visitor visitor, String method, String path, String type, Object body) {
        Visitor.Answer answer = visitor.send(method, path, type, "application/json, */*;q=0.1", body);
        return new Caller.Reply(answer.status(), answer.body());
    }

    /** What should have been; null where it was. */
    private String expected(
            Door door, Access access, Whose whose, String user, Caller.Reply reply, Exhibits exhibits, String path) {
        int status = reply.status();
        String object = door.row().object();
        if (access == Access.REFUSED) {
            return status == 403 ? null : "403";
        }
        if (access == Access.HIDDEN || whose == Whose.ABOUT_THE_PERSON) {
            return status == 404 ? null : "404";
        }
        // a department is asked by every office
        boolean everywhere = OF_THE_BUREAU.contains(user) || user.equals("ins01") && object.startsWith("任务");
        if (whose == Whose.OTHER_OFFICES && access != Access.ALL && !everywhere) {
            return status == 404 ? null : "404";
        }
        if (access == Access.OWN && whose != Whose.OWN && CASE_ACTION.contains(object)) {
            // whoever sees the case is told that it is not theirs, or that it is not open to anybody
            return status == 403 || status == 400 && !reply.text().contains("FIELD_") ? null : "a refusal";
        }
        if (access == Access.OWN && whose != Whose.OWN) {
            boolean ofAnOffice = user.equals("clerk01") || user.equals("head01");
            return status == 403 || !ofAnOffice && status == 404 || object.startsWith("账号") && status == 404
                    ? null
                    : ofAnOffice ? "403" : "403 or 404";
        }
        if (CASE_ACTION.contains(object)) {
            // not open as the case stands: refused for that, as whoever may see the case is told
            return status == 400 || status == 403 && !isOffered(path, user) ? null : "400, or a refusal by the state";
        }
        if (object.equals("查询码")) {
            // only for clients without a phone
            return status == 200 || status == 403 ? null : "the page, or a refusal by the state";
        }
        if (path.endsWith("/unclaim") && reply.text().contains("不能退回领取")) {
            return null;
        }
        if (object.endsWith("清单") || object.endsWith("任务") || object.endsWith("档案") || object.equals("保密流程")) {
            Optional<String> leak = user.equals("admin")
                    ? Optional.empty()
                    : exhibits.secretsFrom(user).stream()
                            .filter(reply.text()::contains)
                            .findFirst();
            if (path.endsWith("statistics")
                    && !user.equals("admin")
                    && reply.text().contains("complaint-handling")) {
                return "no figures of complaints";
            }
            if (leak.isPresent()) {
                return "nothing of " + leak.get();
            }
        }
        // of a job that failed without a reason there is none to tell
        boolean mayLackContent = !door.method().equals("GET") || object.equals("作业");
        boolean fine = status < 400 || mayLackContent && NO_CONTENT_TO_SPEAK_OF.contains(status);
        return fine ? null : "an answer";
    }

    private boolean isOffered(String path, String user) {
        String[] parts = path.split("/");
        JsonNode actions = new Caller(port, user)
                .get("/api/" + parts[2] + "/" + parts[3])
                .json()
                .path("actions");
        return actions.findValuesAsText("name").contains(parts[5]);
    }

    private void tryOutWithoutLogin(
            Door door, Exhibits exhibits, ConcurrentLinkedQueue<String> wrong, Map<String, AtomicInteger> counts) {
        boolean open = door.row().of(Set.of(AccessTable.NOBODY)).isOpen();
        Map<String, String> variables = Optional.ofNullable(
                        exhibits.variables(door.row().object(), Whose.OWN, "clerk01"))
                .orElse(Map.of());
        String path = filled(door.path(), variables);
        Strangers.Answer answer = Strangers.ask(port, door.method(), path);
        count(counts, "NOBODY");
        if (open != answer.isLetIn()) {
            wrong.add("%s %s without login: expected %s, was %s"
                    .formatted(door.method(), path, open ? "an answer" : "a closed door", answer));
        }
    }

    private Set<String> roles(String user) {
        return switch (user) {
            case "clerk01" -> Set.of(Roles.WINDOW_CLERK);
            case "head01" -> Set.of(Roles.OFFICE_HEAD, "dept-office-OF-01");
            case "ov01" -> Set.of(Roles.OVERSIGHT_OFFICE);
            case "lead01" -> Set.of(Roles.BUREAU_LEADER_IN_CHARGE);
            case "prin01" -> Set.of(Roles.BUREAU_PRINCIPAL_LEADER);
            case "ins01" -> Set.of("dept-insurance");
            case "town01" -> Set.of(Roles.TOWN_LEADER_IN_CHARGE);
            case "town02" -> Set.of(Roles.TOWN_PRINCIPAL_LEADER);
            case "insp01" -> Set.of(Roles.INSPECTOR);
            case "adm01" -> Set.of(Roles.PROCESS_ADMIN);
            case "admin" -> Set.of(Roles.CAMUNDA_ADMIN);
            default -> throw new IllegalArgumentException(user);
        };
    }

    private Set<Route> routes() {
        Map<String, List<String>> actions = Map.of(
                "/api/cases/{caseNo}/actions/{action}",
                names(application.getBeansOfType(CaseAction.class).values().stream()
                        .filter(action -> action.getClass().getName().startsWith("org.shouwen"))
                        .map(CaseAction::name)),
                "/api/complaints/{complaintNo}/actions/{action}",
                names(application.getBeansOfType(ComplaintAction.class).values().stream()
                        .map(ComplaintAction::name)));
        Set<Route> routes = new TreeSet<>(RunningRoutes.ofOurOwn(mappings, actions));
        routes.addAll(RunningRoutes.ofTheEngine(server, engineRest));
        return routes;
    }

    private static List<String> names(Stream<String> names) {
        return names.distinct().toList();
    }

    private List<Route> without(Set<Route> routes) {
        return routes.stream().filter(route -> row(route).isEmpty()).toList();
    }

    private Optional<AccessTable.Row> row(Route route) {
        return rules.row(route.method(), PathContainer.parsePath(sample(route.path())));
    }

    /** There is one engine, and its name is default. */
    private static String sample(String path) {
        return path.replaceAll("(?<=/engine/engine/|/engine-rest/engine/)\\{name}", "default")
                .replaceAll("\\{(engine|processEngineName)}", "default")
                .replaceAll("\\{[^}]+}", "x")
                .replace("**", "x");
    }

    private static String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "x");
    }

    private static void count(Map<String, AtomicInteger> counts, String kind) {
        counts.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }
}
