package org.shouwen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.staff.StaffDirectory;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The role × action table, asked over HTTP with one demo user of each role. */
@ShouwenTest
class AccessTableTest {

    private static final List<String> ONE_OF_EACH_ROLE = List.of(
            "clerk01", "head01", "ov01", "lead01", "prin01", "town01", "town02", "ins01", "insp01", "adm01", "admin");

    /** 404 is the answer where even the existence is nobody's business; 400 comes from behind the door. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    @Autowired
    TestRestTemplate http;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    Grants grants;

    @Autowired
    StaffDirectory staff;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/admin/staff                  | admin
            PUT  | /api/admin/staff                  | admin
            GET  | /actuator/metrics                 | admin
            GET  | /actuator/info                    | admin
            GET  | /api/admin/calendar/2026          | adm01 admin
            PUT  | /api/admin/calendar/2026          | adm01 admin
            GET  | /api/admin/catalogue              | adm01 admin
            PUT  | /api/admin/catalogue              | adm01 admin
            GET  | /api/admin/guidance               | adm01 admin
            PUT  | /api/admin/guidance               | adm01 admin
            GET  | /api/admin/wording                | adm01 admin
            PUT  | /api/admin/wording                | adm01 admin
            POST | /api/admin/models/check           | adm01 admin
            POST | /api/admin/models/deploy          | adm01 admin
            GET  | /admin                            | adm01 admin
            GET  | /escalations                      | head01 ov01 lead01 prin01
            GET  | /api/demo/clock                   | adm01 admin
            PUT  | /api/demo/clock                   | adm01 admin
            GET  | /engine-rest/version              | clerk01 head01 ov01 lead01 prin01 town01 town02 ins01 insp01 adm01 admin
            GET    | /engine-rest/user/clerk02/profile  | head01 admin
            DELETE | /engine-rest/user/nobody           | admin
            POST | /engine-rest/process-definition/key/consultation-intake/start       | clerk01 head01 admin
            POST | /engine-rest/process-definition/key/consultation-intake/submit-form | clerk01 head01 admin
            """)
    void onlyTheseMay(String method, String path, String who) {
        Set<String> allowed = new TreeSet<>();
        for (String user : ONE_OF_EACH_ROLE) {
            if (!REFUSED.contains(status(user, HttpMethod.valueOf(method), path))) {
                allowed.add(user);
            }
        }

        assertThat(allowed).isEqualTo(users(who));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tasklist | clerk01 head01 ov01 lead01 prin01 ins01 adm01 admin
            welcome  | clerk01 head01 ov01 lead01 prin01 town01 town02 ins01 insp01 adm01 admin
            cockpit  | adm01 admin
            admin    | admin
            """)
    void onlyTheseOpenAPageOfTheEngine(String page, String who) {
        onlyTheseMay("GET", "/camunda/app/" + page + "/default/", who);
    }

    @Test
    void engineHoldsWhatTheTableSaysAndNothingElseForOurRoles() {
        Authorization old = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        old.setGroupId(Roles.WINDOW_CLERK);
        old.setResource(Resources.USER);
        old.setResourceId("clerk02");
        old.addPermission(Permissions.DELETE);
        authorizations.saveAuthorization(old);

        grants.run(null);

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Roles.WINDOW_CLERK)
                        .resourceType(Resources.USER)
                        .count())
                .isZero();
        assertThat(grants.table(staff.roster())).allSatisfy(grant -> assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(grant.role())
                        .resourceType(grant.resource())
                        .resourceId(grant.resourceId())
                        .singleResult()
                        .getPermissions(grant.permissions().toArray(new Permission[0])))
                .hasSize(grant.permissions().size()));
    }

    private int status(String user, HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        HttpEntity<String> nothing = new HttpEntity<>(method == HttpMethod.GET ? null : "{}", headers);
        return http.withBasicAuth(user, "shouwen")
                .exchange(path, method, nothing, String.class)
                .getStatusCode()
                .value();
    }

    private static Set<String> users(String who) {
        return who == null ? Set.of() : new TreeSet<>(Arrays.asList(who.split(" ")));
    }
}
