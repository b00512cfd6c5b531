package org.shouwen.completion;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.application.ApplicationDeadline;
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

/** What the departments were asked and said agrees with the deadline they had. */
@Component
class OpinionCheck implements CaseCheck {

    private enum OpinionRule implements Rule {
        OPINION_MISS_ELSEWHERE("会办部门是否逾期,与期限台账或者办理经过不一致"),
        OPINION_DEADLINE_ELSEWHERE("会办意见是否已齐,与期限台账不一致"),
        OPINION_PAPER_ELSEWHERE("会办征求意见单与征求的部门不一致");

        private final String sentence;

        OpinionRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final String OPINION = ApplicationDeadline.OPINION.code();
    private static final String PASSED = "opinionDeadlinePassed";

    private record Row(String caseNo, boolean missed, Instant givenAt, boolean late) {

        private boolean isOpen() {
            return givenAt == null;
        }

        private boolean isAfter(Instant dueAt, Instant now) {
            return (isOpen() ? now : givenAt.truncatedTo(ChronoUnit.MILLIS)).isAfter(dueAt);
        }
    }

    private final JdbcClient jdbc;

    OpinionCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpinionRule> rules() {
        return List.of(OpinionRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page
                .rows(
                        jdbc,
                        "select case_no, missed_at, given_at, late from review_opinion where case_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("case_no"),
                                row.getObject("missed_at") != null,
                                StoredInstant.of(row, "given_at"),
                                row.getBoolean("late")))
                .collect(groupingBy(Row::caseNo))
                .entrySet()
                .stream()
                .flatMap(entry -> check(page.of(entry.getKey()), entry.getValue()));
    }

    private static Stream<Contradiction> check(CheckedCase checked, List<Row> rows) {
        LedgerLine deadline = checked.deadlines(OPINION).findFirst().orElse(null);
        boolean anyOpen = rows.stream().anyMatch(Row::isOpen);
        return Stream.of(
                        Contradiction.unless(
                                deadline != null && (!checked.isOpen() || anyOpen == deadline.isOpen()),
                                checked,
                                OpinionRule.OPINION_DEADLINE_ELSEWHERE),
                        Contradiction.unless(
                                deadline == null || missesAgree(checked, rows, deadline),
                                checked,
                                OpinionRule.OPINION_MISS_ELSEWHERE),
                        Contradiction.unless(
                                checked.papers(DocumentKind.OPINION_REQUEST.name()) == rows.size(),
                                checked,
                                OpinionRule.OPINION_PAPER_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean missesAgree(CheckedCase checked, List<Row> rows, LedgerLine deadline) {
        long missed = rows.stream().filter(Row::missed).count();
        boolean settled = checked.isOpen() && !checked.awaits(Set.of(PASSED));
        return checked.count("OPINION_MISSED") == missed
                && (deadline.standsStill()
                        || rows.stream()
                                .filter(row -> settled || !row.isOpen())
                                .noneMatch(row -> row.isAfter(deadline.dueAt(), checked.now()) && !row.missed()))
                && rows.stream().noneMatch(row -> row.late() && !row.missed());
    }
}
