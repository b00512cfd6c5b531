package org.shouwen.escalation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.shouwen.check.StoredInstant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A report, its level, its entry in the ledger and in the timeline tell the same. */
@Component
class EscalationCheck implements CaseCheck {

    private enum EscalationRule implements Rule {
        REPORT_STATUS_ELSEWHERE("上报事项的状态与处理结果不一致"),
        REPORT_LEVEL_ELSEWHERE("上报事项的本级期限与期限台账不一致"),
        REPORT_OUTLIVES_CASE("办件已办结,上报事项却仍待处理"),
        REPORT_ENTERED_ELSEWHERE("上报事项的处理与办理经过不一致");

        private final String sentence;

        EscalationRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /** What is still to be decided once the case has ended. */
    private static final Set<EscalationReason> OUTLIVING =
            Set.of(EscalationReason.LATE_ENTRY_PENDING, EscalationReason.RECTIFICATION_LATE);

    private record Row(
            String no,
            String caseNo,
            EscalationReason reason,
            EscalationStatus status,
            boolean decided,
            boolean ended,
            int level,
            int highestLevel,
            Instant levelDueAt,
            Instant raisedAt) {}

    private record Level(String no, String name, Instant dueAt) {}

    private final JdbcClient jdbc;

    EscalationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EscalationRule> rules() {
        return List.of(EscalationRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        Map<String, List<Level>> levels = page.rows(
                        jdbc,
                        "select case_no, name, due_at from deadline where open_name is not null and case_no in"
                                + " (select escalation_no from escalation where case_no in (:numbers))",
                        (row, i) -> new Level(
                                row.getString("case_no"), row.getString("name"), StoredInstant.of(row, "due_at")))
                .collect(groupingBy(Level::no));
        return page.rows(
                        jdbc,
                        "select escalation_no, case_no, reason, status, decided_at, ended_at, level, highest_level,"
                                + " level_due_at, raised_at from escalation where case_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("escalation_no"),
                                row.getString("case_no"),
                                EscalationReason.valueOf(row.getString("reason")),
                                EscalationStatus.valueOf(row.getString("status")),
                                row.getObject("decided_at") != null,
                                row.getObject("ended_at") != null,
                                row.getInt("level"),
                                row.getInt("highest_level"),
                                StoredInstant.of(row, "level_due_at"),
                                StoredInstant.of(row, "raised_at")))
                .flatMap(row -> check(page.of(row.caseNo()), row, levels.getOrDefault(row.no(), List.of())));
    }

    private static Stream<Contradiction> check(CheckedCase checked, Row row, List<Level> levels) {
        return Stream.of(
                        Contradiction.unless(isEndedAsItSays(row), checked, EscalationRule.REPORT_STATUS_ELSEWHERE),
                        Contradiction.unless(levelAgrees(row, levels), checked, EscalationRule.REPORT_LEVEL_ELSEWHERE),
                        Contradiction.unless(
                                row.ended()
                                        || checked.register() == null
                                        || checked.isOpen()
                                        || mayOutlive(checked, row),
                                checked,
                                EscalationRule.REPORT_OUTLIVES_CASE),
                        Contradiction.unless(
                                checked.register() == null
                                        || lines(checked, row, "ESCALATED") <= 1
                                                && lines(checked, row, "ESCALATION_DECIDED") == (row.decided() ? 1 : 0),
                                checked,
                                EscalationRule.REPORT_ENTERED_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    private static boolean isEndedAsItSays(Row row) {
        return switch (row.status()) {
            case OPEN, RAISED -> !row.ended() && !row.decided();
            case DECIDED -> row.ended() && row.decided();
            case CLOSED_BY_COMPLETION -> row.ended() && !row.decided();
        };
    }

    private static boolean levelAgrees(Row row, List<Level> levels) {
        boolean counts = !row.ended() && row.level() < row.highestLevel();
        return counts
                ? levels.size() == 1
                        && levels.get(0).name().equals(EscalationClock.LEVEL + row.level())
                        && Objects.equals(levels.get(0).dueAt(), row.levelDueAt())
                : levels.isEmpty() && row.levelDueAt() == null;
    }

    private static boolean mayOutlive(CheckedCase checked, Row row) {
        return row.raisedAt().isAfter(checked.register().closedAt())
                || row.reason().isForInformation()
                || OUTLIVING.contains(row.reason());
    }

    private static long lines(CheckedCase checked, Row row, String event) {
        return checked.timeline().stream()
                .filter(line -> line.event().equals(event) && line.text().contains("(" + row.no() + ")"))
                .count();
    }
}
