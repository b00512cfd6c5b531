package org.shouwen.consistency;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.ReportLine;
import org.shouwen.check.Rule;
import org.shouwen.check.RunningInstance;
import org.shouwen.check.WatchedDeadline;
import org.springframework.stereotype.Component;

/** Timers, tasks and variables stand where the ledger says, and each missed deadline is reported once, no other at all. */
@Component
class DeadlineCheck implements CaseCheck {

    private enum DeadlineRule implements Rule {
        MISSED_NOT_REPORTED("期限已过,却没有上报"),
        REPORTED_NOT_MISSED("没有错过期限,却有逾期上报"),
        NOBODY_WATCHES("期限正在计算,却没有定时器"),
        TIMER_ELSEWHERE("定时器的时间或者状态与期限台账不一致"),
        TASK_DUE_ELSEWHERE("任务的到期时间与期限台账不一致"),
        VARIABLE_ELSEWHERE("流程变量中的期限与期限台账不一致");

        private final String sentence;

        DeadlineRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final List<CaseProcess> processes;

    DeadlineCheck(List<CaseProcess> processes) {
        this.processes = processes;
    }

    @Override
    public List<DeadlineRule> rules() {
        return List.of(DeadlineRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.stream().flatMap(checked -> processes.stream()
                .filter(process -> handles(process, checked))
                .flatMap(process -> Stream.concat(
                        reports(checked, process),
                        checked.instances(Set.of(process.key())).stream()
                                .flatMap(instance -> instance(checked, process, instance)))));
    }

    private static boolean handles(CaseProcess process, CheckedCase checked) {
        return process.kind() == null ? checked.register() == null : checked.isKind(process.kind());
    }

    private static Stream<Contradiction> reports(CheckedCase checked, CaseProcess process) {
        return process.deadlines().stream()
                .map(WatchedDeadline::reason)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(reason -> reports(checked, process, reason));
    }

    private static Stream<Contradiction> reports(CheckedCase checked, CaseProcess process, String reason) {
        List<WatchedDeadline> watched = process.deadlines().stream()
                .filter(deadline -> reason.equals(deadline.reason()))
                .toList();
        Set<Instant> reported = checked.reports(reason)
                .map(ReportLine::missedAt)
                .filter(Objects::nonNull)
                .collect(toSet());
        Stream<Contradiction> missing = watched.stream()
                .filter(deadline -> !deadline.watchers().isEmpty())
                .filter(deadline -> !checked.awaits(deadline.watchers()))
                .filter(deadline -> checked.deadlines(deadline.name())
                        .filter(line -> line.isMissed(checked.now()) && !wasOverAtOnce(checked, line))
                        .anyMatch(line -> !reported.contains(millis(line.dueAt()))))
                .map(deadline -> found(checked, DeadlineRule.MISSED_NOT_REPORTED, deadline.name()));
        Set<Instant> missed = watched.stream()
                .flatMap(deadline -> checked.deadlines(deadline.name()))
                .filter(line -> line.mayBeMissed(checked.now()))
                .map(line -> millis(line.dueAt()))
                .collect(toSet());
        Stream<Contradiction> unfounded = reported.stream()
                .filter(at -> !missed.contains(at))
                .map(at -> found(checked, DeadlineRule.REPORTED_NOT_MISSED, reason));
        return Stream.concat(missing, unfounded);
    }

    /** What was entered afterwards may have been over when it was registered, and settled with that. */
    private static boolean wasOverAtOnce(CheckedCase checked, LedgerLine line) {
        return checked.register() != null
                && line.dueAt().isBefore(checked.register().registeredAt());
    }

    private static Stream<Contradiction> instance(CheckedCase checked, CaseProcess process, RunningInstance instance) {
        Stream<Contradiction> deadlines = process.deadlines().stream().flatMap(deadline -> checked.open(deadline.name())
                .flatMap(line -> deadline(checked, instance, deadline, line)));
        Stream<Contradiction> tasks = instance.tasks().stream()
                .filter(task -> process.deadlines().stream()
                        .filter(deadline -> deadline.tasks().contains(task.step()))
                        .flatMap(deadline -> checked.open(deadline.name()))
                        .findFirst()
                        .filter(line -> !millis(line.dueAt()).equals(task.dueAt()))
                        .isPresent())
                .map(task -> found(checked, DeadlineRule.TASK_DUE_ELSEWHERE, task.step()));
        return Stream.concat(deadlines, tasks);
    }

    private static Stream<Contradiction> deadline(
            CheckedCase checked, RunningInstance instance, WatchedDeadline deadline, LedgerLine line) {
        Stream<Contradiction> timers = instance.timers().stream()
                .filter(timer -> deadline.timers().contains(timer.event()) && !timer.isDue(checked.now()))
                .filter(timer -> !timer.dueAt().equals(millis(line.dueAt())) || timer.suspended() != line.isPaused())
                .map(timer -> found(checked, DeadlineRule.TIMER_ELSEWHERE, timer.event()));
        boolean unwatched = line.isRunning()
                && line.dueAt().isAfter(checked.now())
                && !deadline.watchers().isEmpty()
                && instance.timers().stream()
                        .noneMatch(timer -> deadline.watchers().contains(timer.event()));
        boolean elsewhere = deadline.variable() != null
                && !millis(line.dueAt()).equals(instance.variables().get(deadline.variable()));
        return Stream.of(
                        timers,
                        unwatched
                                ? Stream.of(found(checked, DeadlineRule.NOBODY_WATCHES, deadline.name()))
                                : Stream.<Contradiction>empty(),
                        elsewhere
                                ? Stream.of(found(checked, DeadlineRule.VARIABLE_ELSEWHERE, deadline.variable()))
                                : Stream.<Contradiction>empty())
                .flatMap(contradictions -> contradictions);
    }

    /** The engine keeps no more than that. */
    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Contradiction found(CheckedCase checked, DeadlineRule rule, String detail) {
        return Contradiction.of(checked.number(), rule, detail);
    }
}
