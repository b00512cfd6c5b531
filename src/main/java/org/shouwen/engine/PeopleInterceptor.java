package org.shouwen.engine;

import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskOwnerCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * Stands between people and the engine, inside the transaction of what they ask for and whichever way they came: a
 * submission is checked against its form, handed to the delegates and kept out of the engine's variables; a task is
 * worked on by its assignee; an opened form is completed with live content. What our own code asks of the engine, on
 * behalf of nobody or while serving such a request, passes untouched.
 */
class PeopleInterceptor extends CommandInterceptor {

    /** By which somebody becomes candidate or owner of a task, or ceases to be. */
    private static final Set<Class<?>> NAMING = Set.of(
            AddUserIdentityLinkCmd.class,
            AddGroupIdentityLinkCmd.class,
            DeleteUserIdentityLinkCmd.class,
            DeleteGroupIdentityLinkCmd.class,
            SetTaskOwnerCmd.class,
            DelegateTaskCmd.class);

    private static final Set<String> TECHNICIANS = Set.of(Roles.PROCESS_ADMIN, Roles.CAMUNDA_ADMIN);

    private final ThreadLocal<Boolean> serving = ThreadLocal.withInitial(() -> false);
    private final Submissions submissions;
    private final SubmissionDesk desk;
    private final TaskGuard guard;
    private final Set<String> closedMessages;

    /** @param closedMessages of confidential processes: an answer would tell whether there is a case of that number */
    PeopleInterceptor(Submissions submissions, SubmissionDesk desk, TaskGuard guard, Set<String> closedMessages) {
        this.submissions = submissions;
        this.desk = desk;
        this.guard = guard;
        this.closedMessages = closedMessages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (serving.get() || context.getAuthenticatedUserId() == null) {
            return next.execute(command);
        }
        serving.set(true);
        try {
            return serve(context, command);
        } catch (SuspendedEntityInteractionException e) {
            throw Refusal.of(RefusalCode.PROCESS_SUSPENDED, "该流程已被暂停,目前不能登记或办理,请联系系统管理员。");
        } finally {
            serving.remove();
        }
    }

    private <T> T serve(CommandContext context, Command<T> command) {
        boolean administrator = holds(context, Set.of(Roles.CAMUNDA_ADMIN));
        if (ClosedCommands.isClosed(command, administrator)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "系统不提供此操作。");
        }
        if (command instanceof ProcessDefinitionStatisticsQueryImpl && !holds(context, TECHNICIANS)) {
            // how many there are of a process would tell that there is one more
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "系统不提供此操作。");
        }
        ModelsInUse.requireUnused(context, command, fields(command));
        RevokedRights.requireNone(command, fields(command));
        if (command instanceof SubmitStartFormCmd || command instanceof StartProcessInstanceCmd) {
            return start(context, command);
        }
        if (command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd) {
            return complete(context, command);
        }
        if (command instanceof AbstractCorrelateMessageCmd || command instanceof MessageEventReceivedCmd) {
            return message(context, command);
        }
        if (command instanceof ClaimTaskCmd) {
            PropertyAccessor claim = fields(command);
            guard.requireClaimable(context, text(claim, "taskId"), text(claim, "userId"));
            return next.execute(command);
        }
        if (command instanceof AssignTaskCmd && text(fields(command), "userId") == null) {
            // giving back is no right of its own in the engine: it would take that of assigning anybody
            guard.requireReturnable(context, text(fields(command), "taskId"));
            return context.runWithoutAuthorization(() -> next.execute(command));
        }
        if (command instanceof AbstractAddIdentityLinkCmd) {
            PropertyAccessor link = fields(command);
            guard.requireAssignable(context, text(link, "taskId"), text(link, "userId"), text(link, "groupId"));
        }
        if (command instanceof SaveUserCmd) {
            OwnAccount.requireChangeable(context, (User) fields(command).getPropertyValue("user"), administrator);
        }
        if (command instanceof DeleteUserCmd) {
            OwnAccount.requireDeletable(context, text(fields(command), "userId"), administrator);
        }
        return read(context, command);
    }

    private <T> T read(CommandContext context, Command<T> command) {
        Optional<String> taskId = taskOf(command);
        try {
            taskId.ifPresent(task -> guard.requireReader(context, task));
            if (NAMING.contains(command.getClass())) {
                taskId.ifPresent(task -> guard.requireOpenToNaming(context, task));
            }
            T result = next.execute(command);
            return result instanceof InputStream form ? completed(context, command, form, result) : result;
        } catch (NullPointerException | NoSuchElementException | ProcessEngineException | Refusal e) {
            // what belongs to a task is read bit by bit, and somebody else may complete it between two bits
            taskId.ifPresent(task -> guard.requireStillOpen(context, task));
            throw e;
        }
    }

    private static Optional<String> taskOf(Command<?> command) {
        if (command instanceof GetTaskFormVariablesCmd variables) {
            return Optional.ofNullable(variables.resourceId);
        }
        PropertyAccessor fields = fields(command);
        if (command instanceof SaveTaskCmd
                && fields.getPropertyValue("task") instanceof TaskEntity task
                && task.getRevision() > 0) {
            return Optional.of(task.getId());
        }
        return fields.isReadableProperty("taskId") && fields.getPropertyValue("taskId") instanceof String taskId
                ? Optional.of(taskId)
                : Optional.empty();
    }

    private static boolean holds(CommandContext context, Set<String> roles) {
        return !Collections.disjoint(roles, context.getAuthentication().getGroupIds());
    }

    private <T> T start(CommandContext context, Command<T> command) {
        PropertyAccessor fields = fields(command);
        ProcessDefinitionEntity definition;
        Map<String, Object> submitted;
        if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl builder =
                    (ProcessInstantiationBuilderImpl) fields.getPropertyValue("instantiationBuilder");
            definition = new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
            requireNoName(builder.getBusinessKey(), "businessKey");
            requireNoName(builder.getCaseInstanceId(), "caseInstanceId");
            submitted = builder.getVariables();
        } else {
            definition = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(text(fields, "processDefinitionId"));
            requireNoName(text(fields, "businessKey"), "businessKey");
            submitted = variables(fields, "variables");
        }
        Submission submission = desk.acceptStart(context, definition, submitted);
        if (submitted != null) {
            submitted.clear();
            submitted.putAll(submission.custom());
        }
        return submissions.with(submission, () -> next.execute(command));
    }

    /** The number of a case is given when it is registered; anything else would stand in the engine's tables unchecked. */
    private static void requireNoName(String given, String property) {
        if (given != null && !given.isEmpty()) {
            throw Refusal.of(RefusalCode.FIELD_UNKNOWN, property, "“%s”由系统确定,不能提交。".formatted(property));
        }
    }

    private <T> T complete(CommandContext context, Command<T> command) {
        PropertyAccessor fields = fields(command);
        String holder = command instanceof SubmitTaskFormCmd ? "properties" : "variables";
        TaskEntity task = guard.forWork(context, text(fields, "taskId"));
        Map<String, Object> submitted = variables(fields, holder);
        Submission submission = desk.acceptTask(context, task, submitted);
        fields.setPropertyValue(holder, Variables.fromMap(submission.custom()));
        try {
            return submissions.with(submission, () -> next.execute(command));
        } finally {
            // the command may be tried again
            fields.setPropertyValue(holder, submitted);
        }
    }

    /** What comes with a message is a submission like a form's: it reaches the delegates and never the engine. */
    private <T> T message(CommandContext context, Command<T> command) {
        PropertyAccessor fields = fields(command);
        if (closedMessages.contains(text(fields, "messageName"))) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "系统不提供此操作。");
        }
        boolean correlated = command instanceof AbstractCorrelateMessageCmd;
        PropertyAccessor holder =
                correlated ? PropertyAccessorFactory.forDirectFieldAccess(fields.getPropertyValue("builder")) : fields;
        String prefix = correlated ? "payloadProcessInstanceVariables" : "processVariables";
        Map<String, Object> input = new HashMap<>();
        Map<Map<String, Object>, Map<String, Object>> sent = new IdentityHashMap<>();
        Stream.of("", "Local", "ToTriggeredScope")
                .map(scope -> variables(holder, prefix + scope))
                .filter(Objects::nonNull)
                .forEach(variables -> {
                    input.putAll(PlainValues.of(variables));
                    sent.put(variables, new HashMap<>(variables));
                    variables.clear();
                });
        try {
            return CaseMessages.deliver(
                    submissions, input, context.getAuthenticatedUserId(), () -> next.execute(command));
        } finally {
            // the command may be tried again
            sent.forEach(Map::putAll);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T completed(CommandContext context, Command<T> command, InputStream form, T untouched) {
        if (command instanceof GetDeployedStartFormCmd) {
            ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(text(fields(command), "processDefinitionId"));
            return (T) DeployedForms.stream(desk.completeStart(context, definition, DeployedForms.text(form)));
        }
        if (command instanceof GetDeployedTaskFormCmd) {
            TaskEntity task = context.getTaskManager().findTaskById(text(fields(command), "taskId"));
            return (T) DeployedForms.stream(desk.completeTask(context, task, DeployedForms.text(form)));
        }
        return untouched;
    }

    /** The engine's commands have no getters for what they were asked. */
    private static PropertyAccessor fields(Command<?> command) {
        return PropertyAccessorFactory.forDirectFieldAccess(command);
    }

    private static String text(PropertyAccessor fields, String name) {
        return (String) fields.getPropertyValue(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(PropertyAccessor fields, String name) {
        return (Map<String, Object>) fields.getPropertyValue(name);
    }
}
