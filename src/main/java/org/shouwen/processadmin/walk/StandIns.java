package org.shouwen.processadmin.walk;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CancelBoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CancelEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.CompensationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ConditionalEventBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.GatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchLinkEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateThrowNoneEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ThrowEscalationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Leaves of a model what the engine alone decides: scopes, events, gateways, joins, subprocesses. Everything that people
 * and beans do is replaced by parts that wait or pass, and every condition by the choice of the walk.
 */
final class StandIns extends AbstractBpmnParseListener {

    private static final int INSTANCES = 2;

    /** Only these act in the copy as they do in the engine. */
    private static final List<Class<?>> ENGINES_OWN = List.of(
            NoneStartEventActivityBehavior.class,
            EventSubProcessStartEventActivityBehavior.class,
            ConditionalEventBehavior.class,
            BoundaryEventActivityBehavior.class,
            CancelBoundaryEventActivityBehavior.class,
            IntermediateCatchEventActivityBehavior.class,
            IntermediateCatchLinkEventActivityBehavior.class,
            IntermediateThrowNoneEventActivityBehavior.class,
            ReceiveTaskActivityBehavior.class,
            GatewayActivityBehavior.class,
            ExclusiveGatewayActivityBehavior.class,
            EventBasedGatewayActivityBehavior.class,
            SubProcessActivityBehavior.class,
            EventSubProcessActivityBehavior.class,
            CompensationEventActivityBehavior.class,
            ThrowEscalationEventActivityBehavior.class,
            ErrorEndEventActivityBehavior.class,
            CancelEndEventActivityBehavior.class,
            TerminateEndEventActivityBehavior.class,
            NoneEndEventActivityBehavior.class);

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        quiet(definition);
        replaceIn(definition);
    }

    private static void replaceIn(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            quiet(activity);
            activity.setIoMapping(null);
            activity.setAsyncBefore(false);
            activity.setAsyncAfter(false);
            activity.setActivityBehavior(standIn(activity.getActivityBehavior()));
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> Walker.current().entered(activity.getId()));
            activity.getOutgoingTransitions().forEach(StandIns::replace);
            replaceIn(activity);
        }
    }

    private static void replace(PvmTransition flow) {
        TransitionImpl transition = (TransitionImpl) flow;
        quiet(transition);
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> Walker.current().took(flow.getId()));
        if (transition.getProperty(BpmnParse.PROPERTYNAME_CONDITION) != null) {
            transition.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new Chosen(flow.getId()));
        }
    }

    /** What the engine itself listens to stays. */
    private static void quiet(CoreModelElement element) {
        element.getVariableListeners().clear();
        for (Map.Entry<String, List<DelegateListener<? extends BaseDelegateExecution>>> listeners :
                element.getListeners().entrySet()) {
            listeners.getValue().retainAll(element.getBuiltInListeners(listeners.getKey()));
        }
    }

    private static ActivityBehavior standIn(ActivityBehavior real) {
        if (real instanceof MultiInstanceActivityBehavior many) {
            many.setCollectionExpression(null);
            many.setCollectionVariable(null);
            many.setCollectionElementVariable(null);
            many.setCompletionConditionExpression(null);
            many.setLoopCardinalityExpression(new FixedValue(INSTANCES));
            return many;
        }
        if (real instanceof UserTaskActivityBehavior
                || real instanceof CallableElementActivityBehavior
                || real instanceof ExternalTaskActivityBehavior) {
            return new Waiting();
        }
        return ENGINES_OWN.stream().anyMatch(own -> own.isInstance(real)) ? real : new Passing();
    }

    /** Stays until the walk goes on. */
    static final class Waiting extends ReceiveTaskActivityBehavior {}

    /** Does nothing, or fails in the way that the model catches, as the walk wants. */
    private static final class Passing extends TaskActivityBehavior {

        @Override
        protected void performExecution(ActivityExecution execution) throws Exception {
            if (!Walker.current().failsInstead(execution)) {
                leave(execution);
            }
        }
    }

    private record Chosen(String flow) implements Condition {

        @Override
        public boolean evaluate(DelegateExecution execution) {
            return Walker.current().takes(flow);
        }

        @Override
        public boolean evaluate(VariableScope scope, DelegateExecution execution) {
            return evaluate(execution);
        }

        @Override
        public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
            return evaluate(execution);
        }
    }
}
