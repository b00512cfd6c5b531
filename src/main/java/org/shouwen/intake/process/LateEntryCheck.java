package org.shouwen.intake.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.Rule;
import org.shouwen.check.RunningInstance;
import org.shouwen.check.RunningInstance.WaitingTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each late entry that nobody has decided on waits for its approval, and nothing else does. */
@Component
class LateEntryCheck implements CaseCheck {

    private enum LateEntryRule implements Rule {
        LATE_ENTRY_PROCESS_ELSEWHERE("补录是否待审批,与补录审批流程不一致"),
        LATE_ENTRY_REPORT_ELSEWHERE("补录是否逾期未审批,与上报不一致");

        private final String sentence;

        LateEntryRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final Set<String> PROCESS = Set.of(LateEntryProcess.KEY);

    private final JdbcClient jdbc;

    LateEntryCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LateEntryRule> rules() {
        return List.of(LateEntryRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        List<String> undecided = jdbc.sql("select case_no from intake where late_entry_actual_at is not null"
                        + " and late_entry_approved is null and voided_at is null and case_no in (:numbers)")
                .param("numbers", page.numbers())
                .query(String.class)
                .list();
        return page.stream().flatMap(checked -> check(checked, undecided.contains(checked.number()), page));
    }

    private static Stream<Contradiction> check(CheckedCase checked, boolean undecided, CheckedCases page) {
        List<RunningInstance> running = checked.instances(PROCESS);
        boolean overdue = running.stream()
                .flatMap(instance -> instance.tasks().stream())
                .map(WaitingTask::dueAt)
                .anyMatch(dueAt -> dueAt != null && dueAt.isBefore(checked.now()));
        boolean reported = checked.reports("LATE_ENTRY_PENDING").findAny().isPresent();
        return Stream.concat(
                Contradiction.unless(
                        running.size() == (undecided ? 1 : 0), checked, LateEntryRule.LATE_ENTRY_PROCESS_ELSEWHERE),
                Contradiction.unless(
                        !overdue || reported || checked.awaits(Set.of("approvalMissed")),
                        checked,
                        LateEntryRule.LATE_ENTRY_REPORT_ELSEWHERE));
    }
}
