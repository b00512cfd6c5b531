package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A refusal is no error of the server, and what a person typed is nobody's business in a log. */
@ShouwenTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

    private static final String TYPED = "13912345678";

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clerk01 | POST   | /engine-rest/process-definition/key/consultation-intake/start       | {"variables":{"clientPhone":{"value":"13912345678"}}}
            clerk01 | POST   | /engine-rest/process-definition/key/consultation-intake/submit-form | {"variables":{"13912345678":{"value":1}}}
            clerk01 | POST   | /engine-rest/process-definition/key/consultation-intake/start       | {"variables":{"clientPhone":"13912345678"}}
            clerk01 | POST   | /engine-rest/process-definition/key/consultation-intake/start       | {"13912345678
            clerk01 | POST   | /engine-rest/process-definition/key/13912345678/start               | {}
            clerk01 | POST   | /engine-rest/task/13912345678/complete                              | {}
            clerk01 | POST   | /engine-rest/task/13912345678/submit-form                           | {}
            clerk01 | POST   | /engine-rest/task/13912345678/claim                                 | {"userId":"clerk01"}
            clerk01 | POST   | /engine-rest/task                                                   | {"orQueries":[{"assigneeExpression":"13912345678"}]}
            clerk01 | POST   | /engine-rest/user/create                                            | {"profile":{"id":"13912345678"},"credentials":{"password":"x"}}
            clerk01 | GET    | /engine-rest/task/13912345678                                       |
            clerk01 | GET    | /engine-rest/process-instance/13912345678/variables                 |
            clerk01 | GET    | /engine-rest/task?sortBy=13912345678                                |
            clerk01 | GET    | /engine-rest/13912345678                                            |
            clerk01 | GET    | /camunda/api/engine/engine/default/task/13912345678                 |
            clerk01 | GET    | /api/cases/13912345678                                              |
            clerk01 | GET    | /api/cases?page=13912345678x                                        |
            clerk01 | POST   | /api/cases/ZX-20250930-0001/actions/13912345678                     | {"reason":"13912345678"}
            clerk01 | GET    | /13912345678                                                        |
            clerk01 | DELETE | /api/cases/13912345678                                              |
            adm01   | GET    | /api/admin/calendar/13912345678x                                    |
            adm01   | PUT    | /api/admin/calendar/2027                                            | {"13912345678":1}
            adm01   | PUT    | /api/admin/calendar/2027                                            | {"official":"13912345678"}
            adm01   | PUT    | /api/admin/catalogue                                                | {"13912345678
            adm01   | PUT    | /api/demo/clock                                                     | {"now":"13912345678x"}
            admin   | PUT    | /api/admin/staff                                                    | {"people":[{"userId":13912345678,"roles":5}]}
            admin   | PUT    | /engine-rest/user/13912345678/credentials                           | {"password":"13912345678"}
            admin   | POST   | /engine-rest/job/13912345678/execute                                |
            """)
    void refusalLeavesNoTrace(String user, String method, String path, String body, CapturedOutput output) {
        ResponseEntity<String> answer = ask(user, method, path, body);

        assertThat(answer.getStatusCode().is4xxClientError())
                .as(answer.toString())
                .isTrue();
        quiet(output);
    }

    @Test
    void wrongPasswordLeavesNoTrace(CapturedOutput output) {
        http.withBasicAuth(TYPED, TYPED).getForEntity("/engine-rest/task", String.class);

        quiet(output);
    }

    @Test
    void requestThatIsNoHttpLeavesNoTrace(CapturedOutput output) {
        ask("clerk01", "GET", "/api/cases?clientPhone=" + TYPED + "&x=%zz", null);
        ask("clerk01", "GET", "/api/cases?clientPhone=%ff" + TYPED, null);

        quiet(output);
    }

    private ResponseEntity<String> ask(String user, String method, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, "shouwen")
                .exchange(path, HttpMethod.valueOf(method), new HttpEntity<>(body, headers), String.class);
    }

    private static void quiet(CapturedOutput output) {
        assertThat(output.toString().lines())
                .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.startsWith("\tat "));
        assertThat(output.toString()).doesNotContain(TYPED);
    }
}
