package org.shouwen.completion.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.shouwen.application.ApplicationKind;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.CaseView;
import org.shouwen.completion.OpinionService;
import org.shouwen.engine.CaseMessages;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What the head and the leader in charge may do about departments that let their deadline pass. */
@Component
class SilentDepartments {

    private final RuntimeService runtime;
    private final CaseMessages messages;
    private final OpinionService opinions;
    private final StaffDirectory staff;

    SilentDepartments(RuntimeService runtime, CaseMessages messages, OpinionService opinions, StaffDirectory staff) {
        this.runtime = runtime;
        this.messages = messages;
        this.opinions = opinions;
        this.staff = staff;
    }

    boolean concern(CaseView file, String userId, String role) {
        return ApplicationKind.CODE.equals(file.kind())
                && !file.isClosed()
                && staff.find(userId)
                        .filter(person -> person.roles().contains(role))
                        .isPresent()
                && !opinions.missing(file.caseNo()).isEmpty();
    }

    /** The choice among those of the case. */
    ActionField choice(CaseView file) {
        return ActionField.choice(
                CompletionForms.DEPARTMENT,
                "逾期未反馈的部门",
                opinions.missing(file.caseNo()).stream()
                        .map(department -> new ActionField.Option(department.code(), department.name()))
                        .toList());
    }

    /** Tells the place of the process that waits for the department. */
    void settle(CaseView file, String userId, Map<String, Object> input) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(file.caseNo())
                .messageEventSubscriptionName(CompletionProcess.OPINION_SETTLED)
                .list();
        Execution place = waiting.stream()
                .filter(execution -> input.get(CompletionForms.DEPARTMENT).equals(departmentOf(execution)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.CASE_CLOSED, "该部门刚刚提出了意见,请刷新后再试。"));
        messages.sendTo(place.getId(), CompletionProcess.OPINION_SETTLED, input, userId);
    }

    private String departmentOf(Execution execution) {
        return (String) runtime.getVariable(execution.getId(), CompletionProcess.DEPARTMENT.name());
    }
}
