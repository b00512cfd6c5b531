package org.shouwen.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.intake.process.Entries.dutyOf;
import static org.shouwen.intake.process.Entries.handover;
import static org.shouwen.intake.process.Entries.unreachable;
import static org.shouwen.intake.process.Entries.visit;
import static org.shouwen.intake.process.Entries.with;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouwen.testing.OfficeTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the intake's paths have in common. */
abstract class IntakePaths {

    @RegisterExtension
    final OfficeTime time = new OfficeTime();

    @LocalServerPort
    int port;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void aTuesdayMorning() {
        time.is("2026-03-10T09:00");
    }

    Consultation registered(Map<String, Object> form) {
        return Consultation.registered(port, "clerk01", form);
    }

    Consultation handedOver() {
        return registered(with(visit(), dutyOf("clerk03")))
                .then("clerk01", "contactColleague", unreachable())
                .then("clerk01", "registerHandover", handover());
    }

    Job reminder(Consultation consultation) {
        return timer(consultation, "promiseWarning");
    }

    /** The waiting timer of this event. */
    Job timer(Consultation consultation, String event) {
        return management
                .createJobQuery()
                .processInstanceId(instance(consultation).getId())
                .activityId(event)
                .singleResult();
    }

    /** Lets the event happen at this time. */
    void happens(Consultation consultation, String event, String local) {
        Job timer = timer(consultation, event);
        assertThat(timer.getDuedate().toInstant()).as(event).isEqualTo(time.at(local));
        time.is(local);
        management.executeJob(timer.getId());
    }

    private ProcessInstance instance(Consultation consultation) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("consultation-intake")
                .processInstanceBusinessKey(consultation.caseNo())
                .singleResult();
    }

    void assertClosed(Consultation consultation, String status) {
        assertThat(consultation.status()).isEqualTo(status);
        assertThat(consultation.isClosed()).isTrue();
        assertThat(consultation.dossier().path("openTasks")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(consultation.caseNo())
                        .count())
                .isZero();
    }
}
