package org.shouwen.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An intake, its entry in the register, its timeline, its one deadline and its applications tell the same. */
@Component
class IntakeCheck implements CaseCheck {

    private enum IntakeRule implements Rule {
        INTAKE_LOST("登记簿中的咨询没有登记内容"),
        INTAKE_STATUS_ELSEWHERE("咨询的状态与登记簿不一致"),
        INTAKE_END_ELSEWHERE("咨询已有结果或者仍在办理,登记簿却相反"),
        INTAKE_EVENT_TWICE("咨询的办理经过中,只能发生一次的事项出现了两次"),
        INTAKE_DEADLINE_ELSEWHERE("咨询正在计算的期限与期限台账不一致"),
        INTAKE_DUE_ELSEWHERE("登记簿中咨询的到期时间与正在计算的期限不一致"),
        APPLICATIONS_ELSEWHERE("咨询的申请与其办理情况不一致");

        private final String sentence;

        IntakeRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private static final Set<String> ONCE = Set.of("REGISTERED", "ANSWERED", "GUIDED", "CLOSED", "WITHDRAWN", "VOIDED");
    private static final Set<IntakeStatus> GOING_ON =
            Set.of(IntakeStatus.OPEN, IntakeStatus.HANDED_OVER, IntakeStatus.AWAITING_REPLY);

    private record Children(String parentNo, int open) {}

    private final Intakes intakes;
    private final JdbcClient jdbc;

    IntakeCheck(Intakes intakes, JdbcClient jdbc) {
        this.intakes = intakes;
        this.jdbc = jdbc;
    }

    @Override
    public List<IntakeRule> rules() {
        return List.of(IntakeRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        var found = intakes.findByCaseNoIn(page.numbers()).stream()
                .collect(Collectors.toMap(Intake::caseNo, Function.identity()));
        var children =
                children(page.numbers()).stream().collect(Collectors.toMap(Children::parentNo, Function.identity()));
        return page.stream()
                .filter(checked -> checked.isKind(IntakeKind.CODE))
                .flatMap(checked -> found.containsKey(checked.number())
                        ? check(checked, found.get(checked.number()), children.get(checked.number()))
                        : Stream.of(Contradiction.of(checked.number(), IntakeRule.INTAKE_LOST)));
    }

    private List<Children> children(Collection<String> numbers) {
        return jdbc.sql("select parent_no, sum(case when closed_at is null then 1 else 0 end) as open from case_file"
                        + " where parent_no in (:numbers) group by parent_no")
                .param("numbers", numbers)
                .query((row, i) -> new Children(row.getString("parent_no"), row.getInt("open")))
                .list();
    }

    private static Stream<Contradiction> check(CheckedCase checked, Intake intake, Children children) {
        List<LedgerLine> running =
                checked.deadlines().stream().filter(LedgerLine::isOpen).toList();
        return Stream.of(
                        Contradiction.unless(
                                intake.status().name().equals(checked.register().status())
                                        || isOnItsWay(checked, intake),
                                checked,
                                IntakeRule.INTAKE_STATUS_ELSEWHERE),
                        Contradiction.unless(
                                GOING_ON.contains(intake.status()) == checked.isOpen(),
                                checked,
                                IntakeRule.INTAKE_END_ELSEWHERE),
                        ONCE.stream()
                                .filter(event -> checked.count(event) > 1)
                                .map(event -> Contradiction.of(checked.number(), IntakeRule.INTAKE_EVENT_TWICE, event)),
                        Contradiction.unless(
                                runsAsItSays(intake, running), checked, IntakeRule.INTAKE_DEADLINE_ELSEWHERE),
                        Contradiction.unless(
                                running.size() != 1
                                        || Objects.equals(
                                                running.get(0).dueAt(),
                                                checked.register().dueAt()),
                                checked,
                                IntakeRule.INTAKE_DUE_ELSEWHERE),
                        Contradiction.unless(
                                applicationsAgree(checked, intake, children),
                                checked,
                                IntakeRule.APPLICATIONS_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    /** The register is told of a hand-over with the next change of status. */
    private static boolean isOnItsWay(CheckedCase checked, Intake intake) {
        return intake.status() == IntakeStatus.HANDED_OVER
                && checked.register().status().equals(IntakeStatus.OPEN.name());
    }

    private static boolean runsAsItSays(Intake intake, List<LedgerLine> running) {
        return intake.runningDeadline() == null
                ? running.isEmpty()
                : running.size() == 1
                        && running.get(0).name().equals(intake.runningDeadline().code());
    }

    /** What was applied for has a case of its own, and the intake goes on as long as that does. */
    private static boolean applicationsAgree(CheckedCase checked, Intake intake, Children children) {
        boolean open = children != null && children.open() > 0;
        return (!intake.hasApplication() || children != null) && (checked.isOpen() || !open);
    }
}
