package org.shouwen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.testing.Caller;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looks at personal data, and why, stands in the timeline; whoever handles a part of the matter may. */
@ShouwenTest
class PersonalDataLookedAtTest {

    private static final String PHONE = "13000000004";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ApplicationService applications;

    @Autowired
    CaseRegister register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private String intake;
    private String application;

    @BeforeEach
    void anApplicationIsHandledByAColleague() {
        intake = new AtTheCounter(http).register(Map.of("matter", "申请办理事项", "clientPhone", PHONE));
        transaction.executeWithoutResult(status -> {
            application = applications
                    .open(intake, "RS-003", clock.instant(), "clerk01")
                    .caseNo();
            applications.accept(application, "clerk01");
            register.transferTo(application, "clerk03", "head01", "由同事继续办理");
        });
    }

    @Test
    void theReasonIsKeptAndShown() {
        unmask("clerk01", intake, "回电核对材料").ok();

        assertThat(entry("clerk01", intake, "UNMASKED").path("text").asText()).contains("原因:回电核对材料");
    }

    @Test
    void theNewHandlerOfAPartSeesThePhoneInEveryPart() {
        assertThat(unmask("clerk03", application, "通知办理结果").ok().toString()).contains(PHONE);
        assertThat(unmask("clerk03", intake, "通知办理结果").ok().toString()).contains(PHONE);
        assertThat(unmask("clerk05", application, "好奇").refusedWith(403)).contains("NOT_AUTHORISED");
    }

    private Caller.Reply unmask(String userId, String caseNo, String reason) {
        return new Caller(port, userId).post("/api/cases/" + caseNo + "/actions/unmask", Map.of("reason", reason));
    }

    private JsonNode entry(String userId, String caseNo, String event) {
        JsonNode timeline =
                new Caller(port, userId).get("/api/cases/" + caseNo).ok().path("timeline");
        return StreamSupport.stream(timeline.spliterator(), false)
                .filter(entry -> entry.path("event").asText().equals(event))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
