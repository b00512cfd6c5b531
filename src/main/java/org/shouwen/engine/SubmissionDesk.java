package org.shouwen.engine;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Completes the forms people open and checks what they submit, both against the form as it is deployed now. */
@Component
class SubmissionDesk {

    private static final String NO_FORM = "{\"type\":\"default\",\"components\":[]}";
    private static final Map<String, RefusalCode> RESERVED = Map.of(
            "firstAskedClerk", RefusalCode.FIRST_ASKED_IMMUTABLE,
            "acceptedAt", RefusalCode.DEADLINE_NOT_EDITABLE,
            "completionDeadline", RefusalCode.DEADLINE_NOT_EDITABLE,
            "noticeDeadline", RefusalCode.DEADLINE_NOT_EDITABLE,
            "opinionDeadline", RefusalCode.DEADLINE_NOT_EDITABLE,
            "originalDeadline", RefusalCode.DEADLINE_NOT_EDITABLE,
            "resultAt", RefusalCode.DEADLINE_NOT_EDITABLE,
            "supplementDeadline", RefusalCode.DEADLINE_NOT_EDITABLE,
            "warningAt", RefusalCode.DEADLINE_NOT_EDITABLE);

    private final StaffDirectory staff;
    private final Clock clock;
    private final ObjectProvider<FieldRule> rules;
    private final ObjectProvider<LiveContent> contents;

    SubmissionDesk(
            StaffDirectory staff, Clock clock, ObjectProvider<FieldRule> rules, ObjectProvider<LiveContent> contents) {
        this.staff = staff;
        this.clock = clock;
        this.rules = rules;
        this.contents = contents;
    }

    /** Who may not start the process is told so before anything is said about the form. */
    Submission acceptStart(CommandContext context, ProcessDefinitionEntity definition, Map<String, Object> submitted) {
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(definition);
        }
        LiveContext live = startContext(context, definition);
        String form = DeployedForms.startForm(context, definition.getId()).orElse(NO_FORM);
        return accept(form, live, submitted, Map.of());
    }

    Submission acceptTask(CommandContext context, TaskEntity task, Map<String, Object> submitted) {
        String form = DeployedForms.taskForm(context, task.getId()).orElse(NO_FORM);
        return accept(form, taskContext(context, task), submitted, PlainValues.of(task.getVariablesTyped()));
    }

    String completeStart(CommandContext context, ProcessDefinitionEntity definition, String form) {
        return LiveForm.complete(form, startContext(context, definition), byName(contents, LiveContent::name));
    }

    String completeTask(CommandContext context, TaskEntity task, String form) {
        return LiveForm.complete(form, taskContext(context, task), byName(contents, LiveContent::name));
    }

    private Submission accept(
            String form, LiveContext context, Map<String, Object> submitted, Map<String, Object> variables) {
        String completed = LiveForm.complete(form, context, byName(contents, LiveContent::name));
        FormTerms terms = new FormTerms(clock, context, byName(rules, FieldRule::name), RESERVED, variables);
        return FormSchema.parse(completed).accept(PlainValues.of(submitted), terms);
    }

    private LiveContext startContext(CommandContext context, ProcessDefinitionEntity definition) {
        String userId = context.getAuthenticatedUserId();
        String start =
                definition.getInitial() == null ? null : definition.getInitial().getId();
        String office = staff.find(userId).map(Person::officeId).orElse(null);
        return new LiveContext(definition.getKey(), start, null, userId, office);
    }

    private LiveContext taskContext(CommandContext context, TaskEntity task) {
        ProcessDefinitionEntity definition = task.getProcessDefinition();
        return new LiveContext(
                definition.getKey(),
                task.getTaskDefinitionKey(),
                task.getProcessInstance().getBusinessKey(),
                context.getAuthenticatedUserId(),
                task.getTenantId());
    }

    private static <T> Map<String, T> byName(ObjectProvider<T> beans, Function<T, String> name) {
        return beans.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
