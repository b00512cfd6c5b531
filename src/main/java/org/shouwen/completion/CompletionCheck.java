package org.shouwen.completion;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.application.ApplicationDeadline;
import org.shouwen.application.ApplicationStatus;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.shouwen.check.StoredInstant;
import org.shouwen.document.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In time or late, extended, paused: completion, ledger, timeline and papers tell the same. */
@Component
class CompletionCheck implements CaseCheck {

    private enum CompletionRule implements Rule {
        IN_TIME_ELSEWHERE("办结是否按时,与期限台账不一致"),
        OVERDUE_ELSEWHERE("办结期限是否错过,与超期登记、办理经过或者申请状态不一致"),
        LATE_EXPLANATION_ELSEWHERE("是否超期,与向申请人说明原因的期限不一致"),
        EXTENSION_ELSEWHERE("延期申请、期限台账、延期告知书和办理经过不一致"),
        EXTENSION_EXPIRY_ELSEWHERE("到期未批准的延期申请,与办理经过或者上报不一致"),
        PAUSE_ELSEWHERE("计时是否暂停,与期限台账或者申请状态不一致"),
        RESULT_PAPER_ELSEWHERE("办理结果告知书与办理结果不一致"),
        CLOCK_STARTED_TWICE("办结期限不是恰好开始一次"),
        ACCEPTED_WITHOUT_CLOCK("已受理,却没有开始计算办结期限");

        private final String sentence;

        CompletionRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String COMPLETION = ApplicationDeadline.COMPLETION.code();
    private static final Set<String> COMPLETED =
            Set.of(ApplicationStatus.COMPLETED.name(), ApplicationStatus.COMPLETED_LATE.name());

    private record Row(
            String caseNo,
            String status,
            boolean started,
            boolean extended,
            boolean overdue,
            Boolean late,
            Instant dueAt,
            boolean paused) {}

    private record Request(String caseNo, String state, boolean explained, Instant decidedAt, boolean notified) {}

    private final JdbcClient jdbc;

    CompletionCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CompletionRule> rules() {
        return List.of(CompletionRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        Map<String, List<Request>> requests = page.rows(
                        jdbc,
                        "select case_no, state, requested_at, decided_at, notified_at from delay_request"
                                + " where case_no in (:numbers)",
                        (row, i) -> new Request(
                                row.getString("case_no"),
                                row.getString("state"),
                                row.getObject("requested_at") != null,
                                StoredInstant.of(row, "decided_at"),
                                row.getObject("notified_at") != null))
                .collect(groupingBy(Request::caseNo));
        return page.rows(
                        jdbc,
                        "select a.case_no, a.status, c.case_no as started, c.extra_working_days, c.overdue_at, c.late,"
                                + " c.due_at, exists (select 1 from clock_pause p where p.case_no = a.case_no"
                                + " and p.paused_at is not null and p.resumed_at is null) as paused"
                                + " from application a left join completion c on c.case_no = a.case_no"
                                + " where a.accepted_at is not null and a.case_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("case_no"),
                                row.getString("status"),
                                row.getString("started") != null,
                                row.getObject("extra_working_days") != null,
                                row.getObject("overdue_at") != null,
                                row.getObject("late", Boolean.class),
                                StoredInstant.of(row, "due_at"),
                                row.getBoolean("paused")))
                .flatMap(row -> check(page.of(row.caseNo()), row, requests.getOrDefault(row.caseNo(), List.of())));
    }

    private static Stream<Contradiction> check(CheckedCase checked, Row row, List<Request> requests) {
        List<LedgerLine> lines = checked.deadlines(COMPLETION).toList();
        if (!row.started() || lines.isEmpty()) {
            return Stream.of(Contradiction.of(checked.number(), CompletionRule.ACCEPTED_WITHOUT_CLOCK));
        }
        LedgerLine deadline = lines.get(lines.size() - 1);
        return Stream.of(
                        Contradiction.unless(
                                lines.size() == 1 && checked.count("CLOCK_STARTED") == 1,
                                checked,
                                CompletionRule.CLOCK_STARTED_TWICE),
                        Contradiction.unless(
                                wasInTimeAsItSays(checked, row, deadline), checked, CompletionRule.IN_TIME_ELSEWHERE),
                        Contradiction.unless(
                                isOverdueAsItSays(checked, row, deadline), checked, CompletionRule.OVERDUE_ELSEWHERE),
                        Contradiction.unless(
                                checked.deadlines(ApplicationDeadline.LATE_EXPLANATION.code())
                                                .count()
                                        == (row.overdue() ? 1 : 0),
                                checked,
                                CompletionRule.LATE_EXPLANATION_ELSEWHERE),
                        Contradiction.unless(
                                isExtendedAsItSays(checked, row, deadline, requests),
                                checked,
                                CompletionRule.EXTENSION_ELSEWHERE),
                        Contradiction.unless(
                                hasExpiredAsItSays(checked, requests),
                                checked,
                                CompletionRule.EXTENSION_EXPIRY_ELSEWHERE),
                        Contradiction.unless(
                                !checked.isOpen()
                                        || row.paused() == deadline.isPaused()
                                                && row.paused() == row.status().equals(ApplicationStatus.PAUSED.name()),
                                checked,
                                CompletionRule.PAUSE_ELSEWHERE),
                        Contradiction.unless(
                                checked.papers(DocumentKind.RESULT_NOTICE.name()) == checked.count("RESULT_DECIDED"),
                                checked,
                                CompletionRule.RESULT_PAPER_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean wasInTimeAsItSays(CheckedCase checked, Row row, LedgerLine deadline) {
        if (row.late() == null) {
            return !COMPLETED.contains(row.status()) && !deadline.isMet();
        }
        return deadline.isMet()
                && row.late() == deadline.isMissed(checked.now())
                && Objects.equals(row.dueAt(), deadline.dueAt())
                && (!COMPLETED.contains(row.status())
                        || row.late() == row.status().equals(ApplicationStatus.COMPLETED_LATE.name()));
    }

    private static boolean isOverdueAsItSays(CheckedCase checked, Row row, LedgerLine deadline) {
        boolean agrees = row.overdue()
                ? deadline.mayBeMissed(checked.now())
                : !deadline.isMissed(checked.now()) || checked.awaits(Set.of("deadlinePassed"));
        return agrees
                && checked.count("OVERDUE") == (row.overdue() ? 1 : 0)
                && (!checked.isOpen() || row.overdue() == row.status().equals(ApplicationStatus.OVERDUE.name()));
    }

    /** Approved, told and counted, all before it was too late, or nothing of it. */
    private static boolean isExtendedAsItSays(
            CheckedCase checked, Row row, LedgerLine deadline, List<Request> requests) {
        List<Request> told = requests.stream().filter(Request::notified).toList();
        int extended = row.extended() ? 1 : 0;
        return told.size() == extended
                && told.stream().allMatch(request -> request.state().equals(RequestState.APPROVED.name()))
                && requests.stream()
                                .filter(request -> request.state().equals(RequestState.APPROVED.name()))
                                .count()
                        == extended
                && deadline.entries().stream()
                                .filter(entry -> entry.kind().equals("EXTEND"))
                                .count()
                        == extended
                && checked.papers(DocumentKind.DELAY_NOTICE.name()) == extended
                && checked.count("DEADLINE_EXTENDED") == extended;
    }

    private static boolean hasExpiredAsItSays(CheckedCase checked, List<Request> requests) {
        List<Request> expired = requests.stream()
                .filter(request -> request.state().equals(RequestState.EXPIRED.name()))
                .toList();
        return checked.count("EXTENSION_EXPIRED") == expired.size()
                && checked.reports("EXTENSION_PENDING").count()
                        == expired.stream().filter(Request::explained).count();
    }
}
