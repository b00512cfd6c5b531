package org.shouwen.notice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationKind;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.shouwen.document.DocumentKind;
import org.springframework.stereotype.Component;

/** A missed window is a violation and nothing else is; each paper of the review exists once where its step was taken. */
@Component
class NoticeCheck implements CaseCheck {

    private enum NoticeRule implements Rule {
        NOTICE_VIOLATION_ELSEWHERE("一次性告知是否逾期,与登记的违规不一致"),
        LAPSE_ELSEWHERE("补正期限是否已过,与申请是否因逾期未补正退回不一致"),
        NOTICE_PAPER_ELSEWHERE("受理回执、一次性告知书、退件通知与办理经过不一致");

        private final String sentence;

        NoticeRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String WINDOW_CLOSED = "noticeWindowClosed";
    private static final String LAPSED = "supplementLapsed";

    @Override
    public List<NoticeRule> rules() {
        return List.of(NoticeRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.stream()
                .filter(checked -> checked.isKind(ApplicationKind.CODE))
                .filter(checked -> checked.deadlines(ApplicationDeadline.NOTICE.code())
                        .findAny()
                        .isPresent())
                .flatMap(checked -> check(checked));
    }

    private static Stream<Contradiction> check(CheckedCase checked) {
        return Stream.of(
                        Contradiction.unless(violationAgrees(checked), checked, NoticeRule.NOTICE_VIOLATION_ELSEWHERE),
                        Contradiction.unless(lapseAgrees(checked), checked, NoticeRule.LAPSE_ELSEWHERE),
                        Contradiction.unless(
                                checked.papers(DocumentKind.ACCEPTANCE_RECEIPT.name()) == checked.count("ACCEPTED")
                                        && checked.papers(DocumentKind.ONE_TIME_NOTICE.name())
                                                == checked.count("NOTIFIED")
                                        && checked.papers(DocumentKind.RETURN_NOTICE.name())
                                                == checked.count("RETURNED"),
                                checked,
                                NoticeRule.NOTICE_PAPER_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean violationAgrees(CheckedCase checked) {
        long violations = checked.timeline().stream()
                .filter(line -> line.event().equals("VIOLATION") && line.text().equals(ReviewService.MISSED))
                .count();
        LedgerLine window =
                checked.deadlines(ApplicationDeadline.NOTICE.code()).findFirst().orElseThrow();
        if (violations == 0) {
            return !window.isMissed(checked.now()) || checked.awaits(Set.of(WINDOW_CLOSED));
        }
        return violations == 1 && window.mayBeMissed(checked.now());
    }

    /** The client's time is over exactly where nothing was brought in it. */
    private static boolean lapseAgrees(CheckedCase checked) {
        boolean over =
                checked.deadlines(ApplicationDeadline.SUPPLEMENT.code()).anyMatch(line -> line.isMissed(checked.now()));
        if (checked.count("LAPSED") > 0) {
            return checked.deadlines(ApplicationDeadline.SUPPLEMENT.code())
                    .anyMatch(line -> line.mayBeMissed(checked.now()));
        }
        return !over || checked.awaits(Set.of(LAPSED));
    }
}
