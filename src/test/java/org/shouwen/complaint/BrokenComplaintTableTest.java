package org.shouwen.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.complaint.Input.general;
import static org.shouwen.complaint.Input.instruction;
import static org.shouwen.complaint.Input.letter;
import static org.shouwen.complaint.Input.with;
import static org.shouwen.testing.TableBehindTheGate.shipped;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.engine.DecisionRetries;
import org.shouwen.testing.Caller;
import org.shouwen.testing.LogSearch;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.shouwen.testing.TableBehindTheGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table that says who instructs is broken behind the gate's back: the complaint goes on, and to nobody who may not know. */
@ShouwenTest
class BrokenComplaintTableTest {

    private static final String TABLE = "complaint-routing.dmn";

    @RegisterExtension
    final TableBehindTheGate table = new TableBehindTheGate(TABLE);

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    DecisionRetries retries;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void theLeaderInstructsAndTheOfficeWaitsUntilTheTableAllowsIt() {
        table.deploy(shipped(TABLE).replace("name=\"leaderRole\"", "name=\"leader\""));
        HandledComplaint complaint =
                HandledComplaint.registered(port, "ov01", letter()).then("ov01", "screenComplaint", general());

        assertThat(complaint.status()).isEqualTo("AWAITING_INSTRUCTION");
        assertThat(complaint
                        .submit("lead01", "leaderInstructs", instruction("2026-03-12T17:30"))
                        .status())
                .isEqualTo(400);

        table.deploy(shipped(TABLE));
        retries.askAgain();
        complaint.then("lead01", "leaderInstructs", instruction("2026-03-12T17:30"));
        assertThat(complaint.status()).isEqualTo("WITH_DEPARTMENT");
    }

    @Test
    void theOpenInstructionFollowsTheLeaderWhomTheTableNames() {
        table.deploy(shipped(TABLE).replaceFirst("(?s)<rule id=\"rule1\">.*?</rule>", ""));
        HandledComplaint complaint =
                HandledComplaint.registered(port, "ov01", letter()).then("ov01", "screenComplaint", general());
        assertThat(complaint.tasks("lead01", "leaderInstructs")).hasSize(1);
        assertThat(complaint.tasks("prin01", "leaderInstructs")).isEmpty();

        table.deploy(shipped(TABLE)
                .replaceFirst(
                        "(?s)(id=\"rule1Leader\">\\s*<text>)\"bureau-leader-in-charge\"",
                        "$1\"bureau-principal-leader\""));
        retries.askAgain();

        assertThat(complaint.tasks("lead01", "leaderInstructs")).isEmpty();
        assertThat(complaint.tasks("prin01", "leaderInstructs")).hasSize(1);
    }

    @Test
    void aTableThatWouldLetTheSubjectInstructIsNotFollowedAndNobodyHearsOfIt() {
        table.deploy(shipped(TABLE)
                .replace("\"bureau-principal-leader\"", "\"bureau-leader-in-charge\"")
                .replace("<text>false</text>", "<text>true</text>"));
        try (LogSearch log = new LogSearch(line -> line.contains("complaint-routing"))) {
            HandledComplaint complaint = HandledComplaint.registered(port, "ov01", letter())
                    .then("ov01", "screenComplaint", with(general(), Map.of("subjectUserIds", List.of("lead01"))));

            assertThat(complaint.tasks("prin01", "leaderInstructs")).hasSize(1);
            assertThat(complaint.tasks("lead01", "leaderInstructs")).isEmpty();
            assertThat(log.found()).isNotEmpty().noneMatch(line -> line.contains(complaint.number()));
            for (String other : List.of("adm01", "head01", "clerk01", "lead01")) {
                assertThat(new Caller(port, other).get("/admin").text()
                                + new Caller(port, other).get("/escalations").text())
                        .as(other)
                        .doesNotContain(complaint.number(), "“上报路由”决策表不能用");
            }
        }
    }
}
