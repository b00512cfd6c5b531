package org.shouwen.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.beans.PropertyAccessor;

/**
 * Keeps the models on which cases depend: of those that a process ran by only what is neither in force nor has a case can
 * be deleted or suspended. A case without its process would stay open with nothing to do.
 */
final class ModelsInUse {

    private ModelsInUse() {}

    /** @throws Refusal MODEL_IN_USE for a deletion or suspension of what is in use */
    static void requireUnused(CommandContext context, Command<?> command, PropertyAccessor fields) {
        if (command instanceof DeleteDeploymentCmd) {
            String deploymentId = (String) fields.getPropertyValue("deploymentId");
            requireReplaced(context, deploymentId);
            deletion(context, new ProcessDefinitionQueryImpl().deploymentId(deploymentId));
        } else if (command instanceof AbstractDeleteProcessDefinitionCmd) {
            deletion(context, new ProcessDefinitionQueryImpl().processDefinitionKey((String)
                            fields.getPropertyValue("processDefinitionKey")));
        } else if (command instanceof DeleteProcessDefinitionsByIdsCmd) {
            deletion(
                    context,
                    new ProcessDefinitionQueryImpl()
                            .processDefinitionIdIn(((Collection<?>) fields.getPropertyValue("processDefinitionIds"))
                                    .toArray(String[]::new)));
        } else if (command instanceof SuspendProcessDefinitionCmd) {
            suspension(context, fields);
        }
    }

    private static void deletion(CommandContext context, ProcessDefinitionQuery query) {
        for (ProcessDefinition definition : found(context, query)) {
            if (isInForce(context, definition)) {
                throw inUse("流程“%s”的这一版正在使用,不能删除。需要更改的,请部署新版本。".formatted(definition.getName()));
            }
            // an ended case without its process is as little of a record as an open one
            long cases = context.runWithoutAuthorization(() -> new HistoricProcessInstanceQueryImpl()
                    .processDefinitionId(definition.getId())
                    .executeCount(context));
            if (cases > 0) {
                throw inUse("按流程“%s”的这一版办理的有 %d 件,不能删除。".formatted(definition.getName(), cases));
            }
        }
    }

    private static void suspension(CommandContext context, PropertyAccessor fields) {
        String id = (String) fields.getPropertyValue("processDefinitionId");
        String key = (String) fields.getPropertyValue("processDefinitionKey");
        ProcessDefinitionQuery query = id == null
                ? new ProcessDefinitionQueryImpl().processDefinitionKey(key)
                : new ProcessDefinitionQueryImpl().processDefinitionId(id);
        for (ProcessDefinition definition : found(context, query)) {
            if (isInForce(context, definition)) {
                throw inUse("流程“%s”的这一版正在使用,不能暂停,否则无法登记和办理。".formatted(definition.getName()));
            }
            long open = context.runWithoutAuthorization(() -> new ProcessInstanceQueryImpl()
                    .processDefinitionId(definition.getId())
                    .executeCount(context));
            if (open > 0) {
                throw inUse("按流程“%s”的这一版正在办理的有 %d 件,不能暂停。".formatted(definition.getName(), open));
            }
        }
    }

    private static List<ProcessDefinition> found(CommandContext context, ProcessDefinitionQuery query) {
        return context.runWithoutAuthorization(() -> ((ProcessDefinitionQueryImpl) query).executeList(context, null));
    }

    private static Refusal inUse(String sentence) {
        return Refusal.of(RefusalCode.MODEL_IN_USE, sentence);
    }

    private static boolean isInForce(CommandContext context, ProcessDefinition definition) {
        ProcessDefinition latest = context.getProcessDefinitionManager()
                .findLatestProcessDefinitionByKeyAndTenantId(definition.getKey(), definition.getTenantId());
        return latest != null && latest.getId().equals(definition.getId());
    }

    /** Tables and forms have no cases of their own: the newest of them is what the processes ask for. */
    private static void requireReplaced(CommandContext context, String deploymentId) {
        DecisionDefinitionManager tables = context.getDecisionDefinitionManager();
        CamundaFormDefinitionManager forms = context.getCamundaFormDefinitionManager();
        Stream.concat(
                        tables.findDecisionDefinitionByDeploymentId(deploymentId).stream()
                                .map(ResourceDefinition.class::cast)
                                .filter(table -> isNewest(
                                        table,
                                        tables.findLatestDecisionDefinitionByKeyAndTenantId(
                                                table.getKey(), table.getTenantId()))),
                        forms.findDefinitionsByDeploymentId(deploymentId).stream()
                                .map(ResourceDefinition.class::cast)
                                .filter(form -> isNewest(
                                        form,
                                        forms.findLatestDefinitionByKeyAndTenantId(form.getKey(), form.getTenantId()))))
                .findFirst()
                .ifPresent(definition -> {
                    throw inUse("“%s”正在使用,不能删除。需要更改的,请部署新版本。".formatted(definition.getResourceName()));
                });
    }

    private static boolean isNewest(ResourceDefinition definition, ResourceDefinition newest) {
        return newest != null && newest.getId().equals(definition.getId());
    }
}
