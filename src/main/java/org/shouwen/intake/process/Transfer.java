package org.shouwen.intake.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionField.Option;
import org.shouwen.casefile.CaseAction;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.OpenTask;
import org.shouwen.engine.CaseMessages;
import org.shouwen.engine.CaseTasks;
import org.shouwen.intake.IntakeKind;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Whoever handles an intake passes it on to a colleague who takes it, a call above all. */
@Component
class Transfer implements CaseAction {

    static final String RECEIVER = "responsibleClerk";
    static final String REASON = "reason";

    /** Tasks in which the matter itself is dealt with. */
    private static final Set<String> HANDLING =
            Set.of("answerConsultation", "colleagueHandles", "contactClient", IntakeProcess.REPLY_WITHIN_PROMISE);

    private final StaffDirectory staff;
    private final CaseTasks tasks;
    private final CaseRegister register;
    private final CaseMessages messages;

    Transfer(StaffDirectory staff, CaseTasks tasks, CaseRegister register, CaseMessages messages) {
        this.staff = staff;
        this.tasks = tasks;
        this.register = register;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public String label() {
        return "转交、转接";
    }

    @Override
    public List<ActionField> fields(CaseView file, String userId) {
        return List.of(
                ActionField.choice(RECEIVER, "接办人员", colleagues(file.officeId(), userId))
                        .refusedWith(RefusalCode.HANDOVER_INVALID),
                ActionField.text(REASON, "转交原因(请勿填写个人信息)", 200));
    }

    @Override
    public boolean openFor(CaseView file, String userId) {
        return IntakeKind.CODE.equals(file.kind())
                && !file.isClosed()
                && userId.equals(file.responsibleClerk())
                && tasks.of(List.of(file.caseNo())).getOrDefault(file.caseNo(), List.of()).stream()
                        .anyMatch(task -> isHandledBy(userId, task));
    }

    /** Answers a refusal rather than throwing it, since that the matter was passed on too often has to reach the head. */
    @Override
    public Object perform(CaseView file, String userId, Map<String, Object> input) {
        messages.send(IntakeProcess.TRANSFER_REQUESTED, file.caseNo(), input, userId);
        return userId.equals(register.find(file.caseNo()).responsibleClerk())
                ? Refusal.of(RefusalCode.HANDOVER_INVALID, RECEIVER, "该办件已多次转交或将转回转交人,不予转交,已上报负责人处理。")
                : null;
    }

    private List<Option> colleagues(String officeId, String userId) {
        return Stream.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD)
                .flatMap(role -> staff.members(officeId, role).stream())
                .filter(person -> !person.userId().equals(userId))
                .map(Transfer::option)
                .toList();
    }

    private static Option option(Person person) {
        return new Option(person.userId(), "%s(%s)".formatted(person.name(), person.post()));
    }

    private static boolean isHandledBy(String userId, OpenTask task) {
        return userId.equals(task.assignee()) && HANDLING.contains(task.key());
    }
}
