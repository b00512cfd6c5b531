package org.shouwen.complaint.process;

import java.util.List;
import java.util.Set;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.WatchedDeadline;
import org.shouwen.complaint.ComplaintDeadline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of the process {@code complaint-handling} has to agree with the ledger. Whether an answer was late is judged by when it
 * was given, which may be told later and then is no contradiction to a report.
 */
@Configuration
class ComplaintRecords {

    @Bean
    CaseProcess complaintRecordsAgree() {
        return new CaseProcess(
                null,
                ComplaintProcess.KEY,
                Set.of(),
                List.of(
                        deadline(
                                ComplaintDeadline.INSTRUCTION,
                                ComplaintProcess.INSTRUCTION_DUE_AT.name(),
                                Set.of(),
                                "leaderInstructs"),
                        deadline(
                                ComplaintDeadline.DEPARTMENT,
                                ComplaintProcess.NOTICE_DUE_AT.name(),
                                Set.of(ComplaintProcess.DEPARTMENT_LATE),
                                "departmentHandles"),
                        deadline(
                                ComplaintDeadline.STATEMENT,
                                ComplaintProcess.STATEMENT_DUE_AT.name(),
                                Set.of(ComplaintProcess.STATEMENT_MISSED),
                                "awaitSignedStatement"),
                        deadline(
                                ComplaintDeadline.INTERIM,
                                ComplaintProcess.INTERIM_DUE_AT.name(),
                                Set.of(),
                                "interimReply"),
                        deadline(
                                ComplaintDeadline.REPLY,
                                ComplaintProcess.REPLY_DEADLINE.name(),
                                Set.of(ComplaintProcess.REPLY_OVERDUE, ComplaintProcess.LINKED_REPLY_OVERDUE),
                                ComplaintProcess.REPLY_TASK)));
    }

    private static WatchedDeadline deadline(
            ComplaintDeadline deadline, String variable, Set<String> timers, String task) {
        return new WatchedDeadline(deadline.code(), variable, timers, Set.of(), Set.of(task), null);
    }
}
