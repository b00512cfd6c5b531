package org.shouwen.engine.closed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryConditionalEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartConditionalEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchLinkEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateConditionalEventBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateThrowNoneEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ManualTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ThrowEscalationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.listener.DelegateExpressionExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.NullValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.el.UelExpressionCondition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;

/**
 * The second look at a model, at what the engine made of it: behaviours, listeners, conditions and mappings of the kinds
 * that {@link Vocabulary} leads to, and of no other, however they came about.
 */
final class BuiltOfKnownParts {

    private static final Set<Class<?>> BEHAVIOURS = Set.of(
            NoneStartEventActivityBehavior.class,
            NoneEndEventActivityBehavior.class,
            TerminateEndEventActivityBehavior.class,
            ErrorEndEventActivityBehavior.class,
            ThrowEscalationEventActivityBehavior.class,
            IntermediateThrowNoneEventActivityBehavior.class,
            IntermediateCatchEventActivityBehavior.class,
            IntermediateCatchLinkEventActivityBehavior.class,
            IntermediateConditionalEventBehavior.class,
            BoundaryEventActivityBehavior.class,
            BoundaryConditionalEventActivityBehavior.class,
            EventSubProcessActivityBehavior.class,
            EventSubProcessStartEventActivityBehavior.class,
            EventSubProcessStartConditionalEventActivityBehavior.class,
            SubProcessActivityBehavior.class,
            UserTaskActivityBehavior.class,
            ManualTaskActivityBehavior.class,
            TaskActivityBehavior.class,
            ReceiveTaskActivityBehavior.class,
            ServiceTaskDelegateExpressionActivityBehavior.class,
            ServiceTaskExpressionActivityBehavior.class,
            DmnBusinessRuleTaskActivityBehavior.class,
            CallActivityBehavior.class,
            ExclusiveGatewayActivityBehavior.class,
            InclusiveGatewayActivityBehavior.class,
            ParallelGatewayActivityBehavior.class,
            EventBasedGatewayActivityBehavior.class,
            SequentialMultiInstanceActivityBehavior.class,
            ParallelMultiInstanceActivityBehavior.class);

    private static final String OURS = "org.shouwen.";

    private static final Set<Class<?>> VALUES =
            Set.of(ElValueProvider.class, ConstantValueProvider.class, NullValueProvider.class);

    private BuiltOfKnownParts() {}

    /** @return what is of another kind, one Chinese sentence each */
    static List<String> faults(Collection<ProcessDefinitionEntity> processes) {
        return processes.stream().flatMap(BuiltOfKnownParts::faults).distinct().toList();
    }

    private static Stream<String> faults(ScopeImpl scope) {
        Stream<String> own = Stream.concat(unknownListener(scope), unknownMapping(scope));
        Stream<String> within = scope.getActivities().stream().flatMap(BuiltOfKnownParts::faults);
        if (!(scope instanceof ActivityImpl activity)) {
            return Stream.concat(own, within);
        }
        return Stream.of(
                        own,
                        within,
                        said(isKnown(activity.getActivityBehavior()), activity, "是本系统没有的元素类型"),
                        activity.getOutgoingTransitions().stream().flatMap(BuiltOfKnownParts::unknownOnTheWay),
                        activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
                                ? unknownListener(activity, task.getTaskDefinition())
                                : Stream.<String>empty())
                .flatMap(faults -> faults);
    }

    private static Stream<String> unknownListener(CoreModelElement element) {
        Stream<?> listeners = element.getListeners().values().stream().flatMap(Collection::stream);
        return said(
                listeners.allMatch(listener -> isKnown(listener, DelegateExpressionExecutionListener.class)),
                element,
                "的监听器只能是系统提供的 bean");
    }

    private static Stream<String> unknownListener(ActivityImpl activity, TaskDefinition task) {
        Stream<TaskListener> listeners =
                task.getTaskListeners().values().stream().flatMap(Collection::stream);
        return said(
                listeners.allMatch(listener -> isKnown(listener, DelegateExpressionTaskListener.class)),
                activity,
                "的任务监听器只能是系统提供的 bean");
    }

    private static Stream<String> unknownMapping(ScopeImpl scope) {
        IoMapping mapping = scope.getIoMapping();
        boolean known = mapping == null
                || Stream.concat(mapping.getInputParameters().stream(), mapping.getOutputParameters().stream())
                        .map(IoParameter::getValueProvider)
                        .allMatch(value -> value == null || VALUES.contains(value.getClass()));
        return said(known, scope, "的输入输出参数只能是文字或者表达式");
    }

    private static Stream<String> unknownOnTheWay(PvmTransition way) {
        TransitionImpl flow = (TransitionImpl) way;
        Object condition = flow.getProperty(BpmnParse.PROPERTYNAME_CONDITION);
        return Stream.concat(
                unknownListener(flow),
                said(condition == null || condition.getClass() == UelExpressionCondition.class, flow, "的条件只能是表达式"));
    }

    /** Of what the engine makes of models, one kind; what plugins add lies in other packages. */
    private static boolean isKnown(Object listener, Class<?> kind) {
        return listener.getClass() == kind || !listener.getClass().getPackage().equals(kind.getPackage());
    }

    /** Or one of our own, which our code puts in the place of the engine's and no model can name. */
    private static boolean isKnown(ActivityBehavior behavior) {
        return behavior != null
                && (BEHAVIOURS.contains(behavior.getClass())
                        || behavior.getClass().getPackageName().startsWith(OURS));
    }

    private static Stream<String> said(boolean known, CoreModelElement element, String predicate) {
        return known ? Stream.empty() : Stream.of("「" + element.getId() + "」" + predicate + "。");
    }
}
