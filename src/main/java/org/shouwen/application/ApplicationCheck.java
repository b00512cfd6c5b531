package org.shouwen.application;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An application, its entry in the register, its timeline and its notice tell the same. */
@Component
class ApplicationCheck implements CaseCheck {

    private enum ApplicationRule implements Rule {
        APPLICATION_STATUS_ELSEWHERE("申请的状态与登记簿不一致"),
        APPLICATION_END_ELSEWHERE("申请的状态表明已经结束或者仍在办理,登记簿却相反"),
        APPLICATION_EVENT_TWICE("申请的办理经过中,只能发生一次的事项出现了两次"),
        ACCEPTANCE_ELSEWHERE("申请的受理时间与办理经过中的受理记录不一致"),
        RESULT_ELSEWHERE("申请的办理结果与办理经过或者状态不一致"),
        NOTICE_ELSEWHERE("一次性告知书与办理经过中的告知记录不一致"),
        APPLICATION_DUE_ELSEWHERE("登记簿中申请的到期时间与正在计算的期限不一致");

        private final String sentence;

        ApplicationRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What happens once in the life of an application. */
    private static final Set<String> ONCE = Set.of(
            "RECEIVED", "NOTIFIED", "RETURNED", "GUIDED", "LAPSED", "WITHDRAWN", "VOIDED", "OVERDUE", "COMPLETED");

    /** The one that the register names where several run. */
    private static final List<ApplicationDeadline> FIRST_TO_LAST = List.of(
            ApplicationDeadline.COMPLETION,
            ApplicationDeadline.SUPPLEMENT_CHECK,
            ApplicationDeadline.SUPPLEMENT,
            ApplicationDeadline.NOTICE);

    private record Row(
            String caseNo,
            ApplicationStatus status,
            boolean accepted,
            boolean deemed,
            boolean decided,
            boolean notice) {}

    private final JdbcClient jdbc;

    ApplicationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ApplicationRule> rules() {
        return List.of(ApplicationRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.rows(
                        jdbc,
                        "select a.case_no, a.status, a.accepted_at, a.deemed_accepted, a.result_at, n.notice_no"
                                + " from application a left join one_time_notice n on n.application_no = a.case_no"
                                + " where a.case_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("case_no"),
                                ApplicationStatus.valueOf(row.getString("status")),
                                row.getObject("accepted_at") != null,
                                row.getBoolean("deemed_accepted"),
                                row.getObject("result_at") != null,
                                row.getString("notice_no") != null))
                .flatMap(row -> check(page.of(row.caseNo()), row));
    }

    private static Stream<Contradiction> check(CheckedCase checked, Row row) {
        return Stream.of(
                        Contradiction.unless(
                                row.status().name().equals(checked.register().status()),
                                checked,
                                ApplicationRule.APPLICATION_STATUS_ELSEWHERE),
                        Contradiction.unless(
                                row.status().isFinal() != checked.isOpen(),
                                checked,
                                ApplicationRule.APPLICATION_END_ELSEWHERE),
                        ONCE.stream()
                                .filter(event -> checked.count(event) > 1)
                                .map(event -> Contradiction.of(
                                        checked.number(), ApplicationRule.APPLICATION_EVENT_TWICE, event)),
                        Contradiction.unless(
                                checked.count("ACCEPTED") == (row.accepted() && !row.deemed() ? 1 : 0)
                                        && checked.count("DEEMED_ACCEPTED") == (row.deemed() ? 1 : 0),
                                checked,
                                ApplicationRule.ACCEPTANCE_ELSEWHERE),
                        Contradiction.unless(hasItsResult(checked, row), checked, ApplicationRule.RESULT_ELSEWHERE),
                        Contradiction.unless(
                                checked.count("NOTIFIED") == (row.notice() ? 1 : 0),
                                checked,
                                ApplicationRule.NOTICE_ELSEWHERE),
                        Contradiction.unless(
                                isDueWhenTheLedgerSays(checked), checked, ApplicationRule.APPLICATION_DUE_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean hasItsResult(CheckedCase checked, Row row) {
        boolean completed =
                row.status() == ApplicationStatus.COMPLETED || row.status() == ApplicationStatus.COMPLETED_LATE;
        return checked.count("RESULT_DECIDED") == (row.decided() ? 1 : 0)
                && checked.count("COMPLETED") == (row.decided() ? 1 : 0)
                && (completed || row.status() == ApplicationStatus.VOIDED || !row.decided())
                && (row.decided() || !completed);
    }

    private static boolean isDueWhenTheLedgerSays(CheckedCase checked) {
        return !checked.isOpen()
                || FIRST_TO_LAST.stream()
                        .flatMap(deadline -> checked.open(deadline.code()))
                        .filter(line -> !line.isPaused())
                        .map(LedgerLine::dueAt)
                        .findFirst()
                        .filter(dueAt ->
                                !Objects.equals(dueAt, checked.register().dueAt()))
                        .isEmpty();
    }
}
