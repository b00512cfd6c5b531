package org.shouwen.intake.process;

import java.util.List;
import java.util.Set;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.WatchedDeadline;
import org.shouwen.intake.IntakeDeadline;
import org.shouwen.intake.IntakeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the process {@code consultation-intake} has to agree with register and ledger. */
@Configuration
class IntakeRecords {

    private static final Set<String> SAME_DAY = Set.of(
            "classifyMatter",
            "answerConsultation",
            "contactColleague",
            "colleagueHandles",
            "registerHandover",
            "replyToClient",
            "guideClient");

    @Bean
    CaseProcess intakeRecordsAgree() {
        return new CaseProcess(
                IntakeKind.CODE,
                IntakeProcess.KEY,
                Set.of("colleagueHandles", "contactClient", IntakeProcess.REPLY_WITHIN_PROMISE),
                List.of(
                        new WatchedDeadline(
                                IntakeDeadline.INTAKE_DUE.code(),
                                IntakeProcess.INTAKE_DUE_AT.name(),
                                Set.of(IntakeProcess.INTAKE_DUE_MISSED),
                                Set.of(IntakeProcess.INTAKE_DUE_MISSED, IntakeProcess.NEXT_CLOSING),
                                SAME_DAY,
                                "OVERDUE"),
                        boundary(
                                IntakeDeadline.ACKNOWLEDGE,
                                IntakeProcess.ACK_DUE_AT.name(),
                                IntakeProcess.HANDOVER_IGNORED,
                                "acknowledgeHandover",
                                "HANDOVER_IGNORED"),
                        boundary(
                                IntakeDeadline.CONTACT,
                                IntakeProcess.CONTACT_DUE_AT.name(),
                                IntakeProcess.CONTACT_MISSED,
                                "contactClient",
                                "CONTACT_MISSED"),
                        boundary(
                                IntakeDeadline.PROMISED_REPLY,
                                IntakeProcess.PROMISED_REPLY_AT.name(),
                                IntakeProcess.PROMISE_MISSED,
                                IntakeProcess.REPLY_WITHIN_PROMISE,
                                "PROMISE_MISSED")));
    }

    private static WatchedDeadline boundary(
            IntakeDeadline deadline, String variable, String timer, String task, String reason) {
        return new WatchedDeadline(deadline.code(), variable, Set.of(timer), Set.of(timer), Set.of(task), reason);
    }
}
