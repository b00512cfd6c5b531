package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may what is as the roster has it when they ask, and not as it was when they logged in. */
@ShouwenTest
class RightsAsTheyAreNowTest {

    private static final String HOME = "127.0.0.1";
    private static final String ROSTER = "/api/admin/staff";
    private static final String OWN_API = "/api/csrf";
    private static final String TASKLIST_API = "/camunda/api/engine/engine/default/task/count";
    private static final String DEFINITIONS = "/camunda/api/engine/engine/default/process-definition/count";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Accounts accounts;

    private Caller admin;
    private JsonNode before;

    @BeforeEach
    void readTheRoster() {
        admin = new Caller(port, "admin");
        before = admin.get(ROSTER).ok();
    }

    @AfterEach
    void putItBack() {
        admin.put(ROSTER, before).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken off the roster", "switched off"})
    void whoeverLeavesMayNothingAtOnceAndForGood(String how) {
        Visitor browser = new Visitor(port, HOME).loggedIn("clerk04");
        Visitor program = new Visitor(port, HOME);
        assertThat(browser.get(OWN_API).status()).isEqualTo(200);
        assertThat(browser.get(TASKLIST_API).status()).isEqualTo(200);
        assertThat(program.basic("clerk04", "shouwen", "/engine-rest/task").status())
                .isEqualTo(200);

        change(
                how.startsWith("taken")
                        ? people -> remove(people, "clerk04")
                        : people -> person(people, "clerk04").put("active", false));

        assertThat(browser.get(OWN_API).status()).isEqualTo(401);
        assertThat(browser.get(TASKLIST_API).status()).isEqualTo(401);
        assertThat(program.basic("clerk04", "shouwen", "/engine-rest/task").status())
                .isEqualTo(401);
        assertThat(program.basic("clerk04", "shouwen", OWN_API).status()).isEqualTo(401);
        assertThat(new Visitor(port, HOME).login("clerk04", "shouwen").header("Location"))
                .endsWith("/login?error");
        assertThat(groups("clerk04")).isEmpty();
        assertThat(identity.createTenantQuery().userMember("clerk04").list()).isEmpty();

        admin.put(ROSTER, before).ok();
        assertThat(browser.get(OWN_API).status()).as("a login that is over").isEqualTo(401);
        assertThat(program.basic("clerk04", "shouwen", OWN_API).status()).isEqualTo(200);
        assertThat(groups("clerk04")).containsExactly(Roles.WINDOW_CLERK);
    }

    @Test
    void somebodyElseUnderTheSameUserIdDoesNotGetInWithTheOldPassword() {
        change(people -> remove(people, "clerk22"));
        change(people -> {
            ObjectNode next = find(before.path("people"), "clerk22").deepCopy();
            people.add(next.put("name", "某新人"));
        });
        try {
            assertThat(new Visitor(port, HOME)
                            .basic("clerk22", "shouwen", OWN_API)
                            .status())
                    .isEqualTo(401);
        } finally {
            admin.put(ROSTER, before).ok();
            admin.put(
                            "/engine-rest/user/clerk22/credentials",
                            Map.of("password", "shouwen", "authenticatedUserPassword", "shouwen"))
                    .ok();
        }
        assertThat(new Visitor(port, HOME).basic("clerk22", "shouwen", OWN_API).status())
                .isEqualTo(200);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequestOfAnOpenLogin() {
        Visitor browser = new Visitor(port, HOME).loggedIn("adm01");
        assertThat(browser.get("/api/admin/limits").status()).isEqualTo(200);
        assertThat(browser.get("/admin").status()).isEqualTo(200);
        assertThat(count(browser)).isPositive();

        change(people -> person(people, "adm01").putArray("roles").add(Roles.INSPECTOR));

        assertThat(browser.get("/api/admin/limits").status()).isEqualTo(403);
        assertThat(browser.get("/admin").status()).isEqualTo(403);
        assertThat(browser.get("/").body()).doesNotContain("/camunda/app/cockpit/");
        assertThat(count(browser)).isZero();
        assertThat(browser.get("/camunda/app/cockpit/default/").status()).isNotEqualTo(200);
        assertThat(new Caller(port, "adm01")
                        .get("/engine-rest/process-definition/count")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRoleThatIsGivenIsThereAtTheNextRequestOfAnOpenLogin() {
        Visitor browser = new Visitor(port, HOME).loggedIn("insp01");
        assertThat(browser.get("/api/admin/limits").status()).isEqualTo(403);
        assertThat(count(browser)).isZero();

        change(people -> ((ArrayNode) person(people, "insp01").path("roles")).add(Roles.PROCESS_ADMIN));

        assertThat(browser.get("/api/admin/limits").status()).isEqualTo(200);
        assertThat(browser.get("/").body()).contains("/camunda/app/cockpit/");
        assertThat(count(browser)).isPositive();
    }

    @Test
    void everyRequestSeesTheLatestRosterHoweverFastItChanges() {
        Visitor browser = new Visitor(port, HOME).loggedIn("insp01");
        for (int round = 0; round < 5; round++) {
            change(people -> ((ArrayNode) person(people, "insp01").path("roles")).add(Roles.PROCESS_ADMIN));
            assertThat(browser.get("/api/admin/limits").status()).isEqualTo(200);
            admin.put(ROSTER, before).ok();
            assertThat(browser.get("/api/admin/limits").status()).isEqualTo(403);
        }
    }

    @Test
    void aPasswordThatTheAdministratorSetsEndsEveryLoginOfTheAccount() {
        Visitor first = new Visitor(port, HOME).loggedIn("com01");
        Visitor second = new Visitor(port, HOME).loggedIn("com01");

        setPassword("admin", "shouwen", "com01", "another-1");
        try {
            assertThat(first.get(OWN_API).status()).isEqualTo(401);
            assertThat(second.get(TASKLIST_API).status()).isEqualTo(401);
            assertThat(first.basic("com01", "shouwen", "/engine-rest/task").status())
                    .isEqualTo(401);
            assertThat(first.basic("com01", "another-1", "/engine-rest/task").status())
                    .isEqualTo(200);
        } finally {
            setPassword("admin", "shouwen", "com01", "shouwen");
        }
    }

    @Test
    void whoeverChangesTheOwnPasswordGoesOnAndEveryOtherLoginEnds() {
        Visitor here = new Visitor(port, HOME).loggedIn("emp01");
        Visitor elsewhere = new Visitor(port, HOME).loggedIn("emp01");
        here.get(TASKLIST_API);

        assertThat(here.put("/camunda/api/engine/engine/default/user/emp01/credentials", """
                                {"password": "another-1", "authenticatedUserPassword": "shouwen"}""")
                        .status())
                .isEqualTo(204);
        try {
            assertThat(here.get(OWN_API).status()).isEqualTo(200);
            assertThat(here.get(TASKLIST_API).status()).isEqualTo(200);
            assertThat(elsewhere.get(OWN_API).status()).isEqualTo(401);
        } finally {
            setPassword("emp01", "another-1", "emp01", "shouwen");
        }
    }

    @Test
    void thePasswordOfAnOpenLoginCannotBeGuessed() {
        Visitor found = new Visitor(port, HOME).loggedIn("lab01");
        found.get(TASKLIST_API);
        for (int i = 0; i < 10; i++) {
            assertThat(changes(found, "guess" + i).status()).isEqualTo(400);
        }

        assertThat(changes(found, "shouwen").status()).isEqualTo(429);
        assertThat(changes(found, "shouwen").body()).contains("TOO_MANY_ATTEMPTS", "密码错误次数过多");
    }

    @Test
    void theEngineIsNoPlaceToTryPasswords() {
        assertThat(new Caller(port, "clerk01")
                        .post("/engine-rest/identity/verify", Map.of("username", "head01", "password", "shouwen"))
                        .status())
                .isIn(403, 404);
        Visitor browser = new Visitor(port, HOME).loggedIn("clerk01");
        browser.get(TASKLIST_API);
        Visitor.Answer answer =
                browser.post("/camunda/api/admin/auth/user/default/login/tasklist", "username=head01&password=shouwen");
        assertThat(answer.status()).isIn(403, 404);
        assertThat(browser.get("/").body()).contains("<h1><span>周虚一</span>");
    }

    private static Visitor.Answer changes(Visitor visitor, String current) {
        return visitor.put("/camunda/api/engine/engine/default/user/lab01/credentials", """
                {"password": "another-1", "authenticatedUserPassword": "%s"}""".formatted(current));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /engine-rest/group/office-head/members/clerk01
            PUT    | /engine-rest/group/camunda-admin/members/clerk01
            DELETE | /engine-rest/group/window-clerk/members/clerk01
            PUT    | /engine-rest/tenant/OF-02/user-members/clerk01
            DELETE | /engine-rest/tenant/OF-01/user-members/clerk01
            PUT    | /engine-rest/tenant/OF-02/group-members/window-clerk
            DELETE | /engine-rest/group/window-clerk
            DELETE | /engine-rest/tenant/OF-01
            DELETE | /engine-rest/user/clerk01
            """)
    void onlyTheRosterSaysWhoIsWhat(String method, String path) {
        Caller.Reply answer = admin.send(method, path, null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("NOT_AUTHORISED");
        assertThat(groups("clerk01")).containsExactly(Roles.WINDOW_CLERK);
    }

    @Test
    void theLastSystemAdministratorStays() {
        assertThat(admin.delete("/engine-rest/user/admin").status()).isEqualTo(403);
        assertThat(admin.delete("/engine-rest/group/camunda-admin/members/admin")
                        .status())
                .isEqualTo(400);
        assertThat(admin.get(ROSTER).status()).isEqualTo(200);
    }

    @Test
    void aSystemAdministratorCannotBePutOnTheRoster() {
        ObjectNode changed = before.deepCopy();
        ((ArrayNode) changed.path("people"))
                .add(((ObjectNode) find(before.path("people"), "clerk01").deepCopy()).put("userId", "admin"));

        Caller.Reply answer = admin.put(ROSTER, changed);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("REQUEST_INVALID", "系统管理员账号");
        assertThat(admin.get(ROSTER).status()).isEqualTo(200);
    }

    @Test
    void anAccountOutsideTheRosterMayNothingUnlessItIsASystemAdministrator() {
        identity.saveUser(withPassword("stranger"));
        identity.createMembership("stranger", Roles.OVERSIGHT_OFFICE);
        identity.createTenantUserMembership("OF-01", "stranger");
        Authorization byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        byHand.setUserId("stranger");
        byHand.setResource(Resources.PROCESS_DEFINITION);
        byHand.setResourceId("*");
        byHand.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(byHand);
        Visitor stranger = new Visitor(port, HOME);
        try {
            assertThat(stranger.basic("stranger", "shouwen", "/engine-rest/task")
                            .status())
                    .isEqualTo(401);
            assertThat(stranger.basic("stranger", "shouwen", OWN_API).status()).isEqualTo(401);

            accounts.run(null);
            assertThat(groups("stranger")).isEmpty();
            assertThat(identity.createTenantQuery().userMember("stranger").list())
                    .isEmpty();
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .userIdIn("stranger")
                            .list())
                    .allMatch(grant -> grant.getResourceType() == Resources.USER.resourceType());

            admin.put("/engine-rest/group/camunda-admin/members/stranger", null).ok();
            assertThat(stranger.basic("stranger", "shouwen", ROSTER).status()).isEqualTo(200);
            admin.delete("/engine-rest/group/camunda-admin/members/stranger").ok();
            assertThat(stranger.basic("stranger", "shouwen", ROSTER).status()).isEqualTo(401);
        } finally {
            identity.deleteUser("stranger");
        }
    }

    private User withPassword(String userId) {
        User user = identity.newUser(userId);
        user.setPassword("shouwen");
        return user;
    }

    private void setPassword(String who, String own, String userId, String password) {
        assertThat(new Visitor(port, HOME)
                        .basic("PUT", who, own, "/engine-rest/user/" + userId + "/credentials", """
                                {"password": "%s", "authenticatedUserPassword": "%s"}""".formatted(
                                        password, own))
                        .status())
                .isEqualTo(204);
    }

    private static int count(Visitor browser) {
        Visitor.Answer answer = browser.get(DEFINITIONS);
        if (answer.status() == 404) {
            return 0;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Integer.parseInt(answer.body().replaceAll("\\D", ""));
    }

    private void change(Consumer<ArrayNode> people) {
        ObjectNode changed = admin.get(ROSTER).ok().deepCopy();
        people.accept((ArrayNode) changed.path("people"));
        admin.put(ROSTER, changed).ok();
    }

    private static void remove(ArrayNode people, String userId) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).path("userId").asText().equals(userId)) {
                people.remove(i);
            }
        }
    }

    private static ObjectNode person(ArrayNode people, String userId) {
        return (ObjectNode) find(people, userId);
    }

    private static JsonNode find(JsonNode people, String userId) {
        for (JsonNode person : people) {
            if (person.path("userId").asText().equals(userId)) {
                return person;
            }
        }
        throw new IllegalArgumentException(userId);
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
