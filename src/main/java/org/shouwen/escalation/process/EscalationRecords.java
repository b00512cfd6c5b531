package org.shouwen.escalation.process;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.shouwen.check.RunningInstance;
import org.shouwen.check.StoredInstant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each open report and each rectification that is not done has its one process at the right step, and nothing else has one. */
@Component
class EscalationRecords implements CaseCheck {

    private enum ReportProcessRule implements Rule {
        REPORT_PROCESS_ELSEWHERE("待处理的上报事项没有恰好一个处理流程"),
        REPORT_PROCESS_OF_NOTHING("上报处理流程没有对应的待处理上报事项"),
        REPORT_STEP_ELSEWHERE("上报处理流程所在的步骤、级别或者定时器与上报事项不一致"),
        RECTIFICATION_PROCESS_ELSEWHERE("整改事项与整改流程不一致"),
        RECTIFICATION_REPORT_ELSEWHERE("整改是否逾期,与上报不一致");

        private final String sentence;

        ReportProcessRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final Set<String> REPORTS = Set.of(EscalationProcess.KEY);
    private static final Set<String> RECTIFICATIONS = Set.of(RectificationProcess.KEY);
    private static final String DAILY = "dailyReminder";
    private static final String LATE = "rectificationLate";

    private record Row(String no, String caseNo, int level, int highestLevel, Instant levelDueAt) {

        private boolean isAtLastLevel() {
            return level >= highestLevel;
        }
    }

    private record Rectification(String caseNo, String no, Instant dueAt, Instant doneAt) {

        private boolean isMissed(Instant now) {
            return (doneAt == null ? now : doneAt).isAfter(dueAt);
        }
    }

    private final JdbcClient jdbc;

    EscalationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportProcessRule> rules() {
        return List.of(ReportProcessRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        Map<String, List<Row>> reports = page.rows(
                        jdbc,
                        "select escalation_no, case_no, level, highest_level, level_due_at from escalation"
                                + " where ended_at is null and case_no in (:numbers)",
                        (row, i) -> new Row(
                                row.getString("escalation_no"),
                                row.getString("case_no"),
                                row.getInt("level"),
                                row.getInt("highest_level"),
                                millis(StoredInstant.of(row, "level_due_at"))))
                .collect(groupingBy(Row::caseNo));
        Map<String, List<Rectification>> ordered = page.rows(
                        jdbc,
                        "select case_no, escalation_no, due_at, done_at from rectification where case_no in (:numbers)",
                        (row, i) -> new Rectification(
                                row.getString("case_no"),
                                row.getString("escalation_no"),
                                millis(StoredInstant.of(row, "due_at")),
                                millis(StoredInstant.of(row, "done_at"))))
                .collect(groupingBy(Rectification::caseNo));
        return page.stream()
                .flatMap(checked -> Stream.concat(
                        reports(checked, reports.getOrDefault(checked.number(), List.of())),
                        rectifications(checked, ordered.getOrDefault(checked.number(), List.of()))));
    }

    private static Stream<Contradiction> reports(CheckedCase checked, List<Row> rows) {
        Stream<Contradiction> ofRows = rows.stream().flatMap(row -> {
            List<RunningInstance> running = of(checked, REPORTS, row.no());
            if (running.size() != 1) {
                return found(checked, ReportProcessRule.REPORT_PROCESS_ELSEWHERE, row.no());
            }
            return standsWhereItSays(checked, running.get(0), row)
                    ? Stream.empty()
                    : found(checked, ReportProcessRule.REPORT_STEP_ELSEWHERE, row.no());
        });
        Stream<Contradiction> ofNothing = checked.instances(REPORTS).stream()
                .filter(instance -> rows.stream().noneMatch(row -> row.no().equals(reportOf(instance))))
                .flatMap(instance -> found(
                        checked, ReportProcessRule.REPORT_PROCESS_OF_NOTHING, String.valueOf(reportOf(instance))));
        return Stream.concat(ofRows, ofNothing);
    }

    private static boolean standsWhereItSays(CheckedCase checked, RunningInstance instance, Row row) {
        if (row.isAtLastLevel()) {
            return instance.hasTask(Set.of(EscalationProcess.PRINCIPAL_DECIDES))
                    && !instance.hasTask(Set.of(EscalationProcess.SUPERVISOR_DECIDES))
                    && instance.timers().stream()
                            .anyMatch(timer -> timer.event().equals(DAILY));
        }
        return instance.hasTask(Set.of(EscalationProcess.SUPERVISOR_DECIDES))
                && !instance.hasTask(Set.of(EscalationProcess.PRINCIPAL_DECIDES))
                && instance.timers().stream()
                                .filter(timer -> timer.event().equals(EscalationProcess.LEVEL_TIMEOUT))
                                .filter(timer -> timer.isDue(checked.now())
                                        || timer.dueAt().equals(row.levelDueAt()))
                                .count()
                        == 1;
    }

    private static Stream<Contradiction> rectifications(CheckedCase checked, List<Rectification> rows) {
        boolean processesAgree = checked.instances(RECTIFICATIONS).size()
                        == rows.stream().filter(row -> row.doneAt() == null).count()
                && rows.stream()
                        .allMatch(
                                row -> of(checked, RECTIFICATIONS, row.no()).size() == (row.doneAt() == null ? 1 : 0));
        boolean reportsAgree = rows.stream().allMatch(row -> {
            boolean reported = checked.reports("RECTIFICATION_LATE")
                    .anyMatch(report -> row.dueAt().equals(report.missedAt()));
            return reported
                    ? !row.dueAt().isAfter(checked.now())
                    : !row.isMissed(checked.now()) || checked.awaits(Set.of(LATE));
        });
        return Stream.concat(
                Contradiction.unless(processesAgree, checked, ReportProcessRule.RECTIFICATION_PROCESS_ELSEWHERE),
                Contradiction.unless(reportsAgree, checked, ReportProcessRule.RECTIFICATION_REPORT_ELSEWHERE));
    }

    private static List<RunningInstance> of(CheckedCase checked, Set<String> processes, String reportNo) {
        return checked.instances(processes).stream()
                .filter(instance -> reportNo.equals(reportOf(instance)))
                .toList();
    }

    private static Object reportOf(RunningInstance instance) {
        return instance.variables().get(EscalationProcess.ESCALATION_ID.name());
    }

    private static Stream<Contradiction> found(CheckedCase checked, ReportProcessRule rule, String detail) {
        return Stream.of(Contradiction.of(checked.number(), rule, detail));
    }

    /** The engine keeps no more than that. */
    private static Instant millis(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
