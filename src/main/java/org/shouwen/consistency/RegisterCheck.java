package org.shouwen.consistency;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.check.CaseCheck;
import org.shouwen.check.CaseProcess;
import org.shouwen.check.CheckedCase;
import org.shouwen.check.CheckedCases;
import org.shouwen.check.Contradiction;
import org.shouwen.check.LedgerLine;
import org.shouwen.check.Rule;
import org.shouwen.check.RunningInstance;
import org.springframework.stereotype.Component;

/** A case is open in the register as long as its process runs, with the same person responsible, and no longer. */
@Component
class RegisterCheck implements CaseCheck {

    private static final String HANDLER = "responsibleClerk";

    private enum RegisterRule implements Rule {
        CLOSED_BUT_RUNNING("已办结,办理流程却仍在运行"),
        OPEN_BUT_STANDING("未办结,却没有正在运行的办理流程,或者流程没有可以继续的步骤"),
        OPEN_TWICE("同一办件有两个办理流程在运行"),
        CLOSED_WITH_DEADLINE("已办结,却有仍在计算的期限"),
        VOIDED_BUT_OPEN("已作废,却未办结"),
        HANDLER_ELSEWHERE("登记簿中的承办人与流程或任务不一致");

        private final String sentence;

        RegisterRule(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    private final List<CaseProcess> processes;

    RegisterCheck(List<CaseProcess> processes) {
        this.processes = processes;
    }

    @Override
    public List<RegisterRule> rules() {
        return List.of(RegisterRule.values());
    }

    @Override
    public Stream<Contradiction> check(CheckedCases page) {
        return page.stream().filter(checked -> checked.register() != null).flatMap(this::check);
    }

    private Stream<Contradiction> check(CheckedCase checked) {
        List<CaseProcess> own = processes.stream()
                .filter(process -> checked.isKind(process.kind()))
                .toList();
        Set<String> keys = own.stream().map(CaseProcess::key).collect(toSet());
        List<RunningInstance> running = checked.instances(keys);
        boolean open = checked.isOpen();
        return Stream.of(
                        Contradiction.unless(open || running.isEmpty(), checked, RegisterRule.CLOSED_BUT_RUNNING),
                        Contradiction.unless(
                                !open || running.stream().anyMatch(RunningInstance::waits),
                                checked,
                                RegisterRule.OPEN_BUT_STANDING),
                        Contradiction.unless(running.size() < 2, checked, RegisterRule.OPEN_TWICE),
                        Contradiction.unless(
                                open || checked.deadlines().stream().noneMatch(LedgerLine::isOpen),
                                checked,
                                RegisterRule.CLOSED_WITH_DEADLINE),
                        Contradiction.unless(
                                !open || checked.register().voidedAt() == null, checked, RegisterRule.VOIDED_BUT_OPEN),
                        Contradiction.unless(
                                own.stream().allMatch(process -> isHandledByTheSame(checked, process)),
                                checked,
                                RegisterRule.HANDLER_ELSEWHERE))
                .flatMap(contradictions -> contradictions);
    }

    /** Only where one of the clerk's steps waits: a colleague who has not taken over yet is not responsible. */
    private static boolean isHandledByTheSame(CheckedCase checked, CaseProcess process) {
        String clerk = checked.register().responsibleClerk();
        return checked.instances(Set.of(process.key())).stream()
                .flatMap(instance -> instance.tasks().stream()
                        .filter(task -> process.handlerSteps().contains(task.step()))
                        .flatMap(task ->
                                Stream.of(task.assignee(), instance.variables().get(HANDLER))))
                .allMatch(clerk::equals);
    }
}
