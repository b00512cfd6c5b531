package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.visit;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;
import org.shouwen.testing.OfficeTime;
import org.shouwen.testing.ShouwenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShouwenTest
class MessageOfAnotherProgramTest {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    HistoryService history;

    @BeforeEach
    void anOrdinaryMorning() {
        time.is("2026-03-10T09:00");
    }

    @Test
    void whatComesWithAMessageReachesTheCaseAndNotTheEngine() {
        Consultation consultation = Consultation.registered(port, "clerk01", visit());

        withdrawn("admin", consultation.caseNo()).ok();

        assertThat(consultation.status()).isEqualTo("WITHDRAWN");
        assertThat(consultation.dossier().toString()).contains("服务对象来电说不办了");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("note")
                        .list())
                .isEmpty();
    }

    @Test
    void aMessageForWhichNobodyWaitsIsToldSo() {
        Consultation consultation = Consultation.registered(port, "clerk01", visit());
        withdrawn("admin", consultation.caseNo()).ok();

        assertThat(withdrawn("admin", consultation.caseNo()).refusedWith(400)).contains("CASE_CLOSED");
    }

    @Test
    void aClerkSendsNoMessages() {
        Consultation consultation = Consultation.registered(port, "clerk01", visit());

        assertThat(withdrawn("clerk01", consultation.caseNo()).status()).isEqualTo(403);

        assertThat(consultation.status()).isEqualTo("OPEN");
    }

    private Reply withdrawn(String user, String caseNo) {
        return new Caller(port, user)
                .post(
                        "/engine-rest/message",
                        Map.of(
                                "messageName",
                                "clientWithdrawn",
                                "businessKey",
                                caseNo,
                                "processVariables",
                                Map.of("note", Map.of("value", "服务对象来电说不办了"))));
    }
}
