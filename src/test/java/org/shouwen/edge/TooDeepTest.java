package org.shouwen.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is nested without end is refused by everybody who reads it, and takes nobody down. */
@ShouwenTest
@ExtendWith(OutputCaptureExtension.class)
class TooDeepTest {

    private static final int DEPTH = 20_000;

    @LocalServerPort
    int port;

    private Caller admin;

    @BeforeEach
    void logIn() {
        admin = new Caller(port, "adm01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/models/check", "/api/admin/models/deploy"})
    void aModelOfTwentyThousandLevels(String path, CapturedOutput output) {
        String xml = "<a>".repeat(DEPTH) + "</a>".repeat(DEPTH);
        String upload = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"deep.bpmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + xml + "\r\n--x--\r\n";

        Caller.Reply answer = admin.send("POST", path, "multipart/form-data; boundary=x", upload);

        // a check may say it in its findings
        assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
        assertThat(answer.text()).containsPattern("\\p{IsHan}").doesNotContain("StackOverflow", "Exception");
        assertThat(output.toString()).doesNotContain(" ERROR ", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "adm01, PUT, /api/admin/catalogue",
        "adm01, PUT, /api/admin/wording",
        "clerk01, POST, /api/cases/search",
        "clerk01, POST, /engine-rest/task",
        "clerk01, POST, /engine-rest/process-definition/key/consultation-intake/submit-form"
    })
    void jsonOfTwentyThousandLevels(String userId, String method, String path, CapturedOutput output) {
        for (String opening : new String[] {"[", "{\"a\":"}) {
            Caller.Reply answer = new Caller(port, userId).send(method, path, opening.repeat(DEPTH));

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text()).containsPattern("\\p{IsHan}");
        }
        assertThat(output.toString()).doesNotContain(" ERROR ", " WARN ", "\tat ");
    }

    @Test
    void aNumberOfTenThousandDigits() {
        assertThat(admin.send("PUT", "/api/admin/catalogue", "[" + "9".repeat(10_000) + "]")
                        .status())
                .isEqualTo(400);
    }
}
