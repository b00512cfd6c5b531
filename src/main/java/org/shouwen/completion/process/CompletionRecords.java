package org.shouwen.completion.process;

import java.util.List;
import java.util.Set;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationKind;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.WatchedDeadline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the process {@code time-limited-completion} has to agree with register and ledger. */
@Configuration
class CompletionRecords {

    private static final Set<String> UNTIL_THE_END = Set.of(
            "handleImmediately",
            "handleWithinPromise",
            "consolidateOpinions",
            "adjudicate",
            "recordResult",
            "explainDelay",
            "approveExtension",
            "explainPause",
            "approvePause");

    private static final Set<String> HANDLERS = Set.of(
            "handleImmediately",
            "handleWithinPromise",
            "reportUpward",
            "consolidateOpinions",
            "recordResult",
            "explainDelay",
            "explainPause",
            "resumeClock",
            "lateExplanation");

    @Bean
    CaseProcess completionRecordsAgree() {
        return new CaseProcess(
                ApplicationKind.CODE,
                CompletionProcess.KEY,
                HANDLERS,
                List.of(
                        unwatched(
                                ApplicationDeadline.FIRST_REVIEW,
                                CompletionProcess.FIRST_STEP_DUE_AT.name(),
                                "handleWithinPromise"),
                        unwatched(
                                ApplicationDeadline.REPORT_UPWARD,
                                CompletionProcess.REPORT_DUE_AT.name(),
                                "reportUpward"),
                        unwatched(
                                ApplicationDeadline.LATE_EXPLANATION,
                                CompletionProcess.LATE_EXPLANATION_DUE_AT.name(),
                                "lateExplanation"),
                        new WatchedDeadline(
                                ApplicationDeadline.OPINION.code(),
                                CompletionProcess.OPINION_DEADLINE.name(),
                                Set.of(CompletionProcess.OPINION_DEADLINE_PASSED),
                                Set.of(CompletionProcess.OPINION_DEADLINE_PASSED),
                                Set.of("giveReviewOpinion"),
                                "OPINION_MISSED"),
                        new WatchedDeadline(
                                ApplicationDeadline.COMPLETION.code(),
                                CompletionProcess.COMPLETION_DEADLINE.name(),
                                CompletionProcess.AT_DEADLINE,
                                Set.of("deadlinePassed"),
                                UNTIL_THE_END,
                                "OVERDUE")));
    }

    private static WatchedDeadline unwatched(ApplicationDeadline deadline, String variable, String task) {
        return new WatchedDeadline(deadline.code(), variable, Set.of(), Set.of(), Set.of(task), null);
    }
}
