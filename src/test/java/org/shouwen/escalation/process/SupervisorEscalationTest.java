package org.shouwen.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShouwenTest
class SupervisorEscalationTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void whatAClerkCannotSolveGoesToTheHeadWhoReassignsIt() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedUpward("clerk01");

        JsonNode task = matter.task("supervisorDecides");
        assertThat(task.path("assignee").asText()).isEqualTo("head01");
        assertThat(matter.dueAt("supervisorDecides")).isEqualTo(time.at("2026-03-11T17:30"));

        matter.decides("head01", "supervisorDecides", Map.of("decision", "REASSIGN", "newResponsible", "clerk04"))
                .ok();

        assertThat(matter.dossier().path("responsibleClerk").asText()).isEqualTo("clerk04");
        assertThat(matter.task("classifyMatter").path("assignee").asText()).isEqualTo("clerk04");
        assertThat(matter.taskKeys()).containsExactly("classifyMatter");
    }

    @Test
    void aClosedCaseLeavesNothingToDecide() {
        ReportedCase matter = ReportedCase.registered(port, "clerk01").reportedOnSite("clerk01");
        String task = matter.task("supervisorDecides").path("id").asText();

        matter.withdrawnBy("clerk01");

        assertThat(matter.taskKeys()).isEmpty();
        assertThat(matter.events()).contains("ESCALATED", "WITHDRAWN", "ESCALATION_CLOSED");
        assertThat(matter.completes("head01", task, Map.of("decision", "CLOSE")).refusedWith(400))
                .contains("CASE_CLOSED");
    }
}
