package org.shouwen.notice.process;

import java.util.List;
import java.util.Set;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationKind;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.WatchedDeadline;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the process {@code one-time-notice} has to agree with register and ledger. */
@Configuration
class NoticeRecords {

    private static final Set<String> REVIEW =
            Set.of("reviewMaterials", "correctOnSpot", "draftNotice", "returnApplication", "guideElsewhere");

    @Bean
    CaseProcess noticeRecordsAgree() {
        return new CaseProcess(
                ApplicationKind.CODE,
                NoticeProcess.KEY,
                Set.of(
                        "reviewMaterials",
                        "correctOnSpot",
                        "draftNotice",
                        "returnApplication",
                        "guideElsewhere",
                        "checkSupplement"),
                List.of(
                        watched(
                                ApplicationDeadline.NOTICE,
                                NoticeProcess.NOTICE_DEADLINE.name(),
                                NoticeProcess.NOTICE_WINDOW_CLOSED,
                                REVIEW,
                                "NOTICE_MISSED"),
                        watched(
                                ApplicationDeadline.SUPPLEMENT_CHECK,
                                NoticeProcess.SUPPLEMENT_CHECK_DUE_AT.name(),
                                NoticeProcess.SUPPLEMENT_CHECK_OVERDUE,
                                Set.of("checkSupplement"),
                                "SUPPLEMENT_CHECK_MISSED"),
                        watched(
                                ApplicationDeadline.SUPPLEMENT,
                                NoticeProcess.SUPPLEMENT_DEADLINE.name(),
                                NoticeProcess.SUPPLEMENT_LAPSED,
                                Set.of(),
                                null)));
    }

    private static WatchedDeadline watched(
            ApplicationDeadline deadline, String variable, String timer, Set<String> tasks, String reason) {
        return new WatchedDeadline(deadline.code(), variable, Set.of(timer), Set.of(timer), tasks, reason);
    }
}
