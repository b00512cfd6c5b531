package org.shouwen.processadmin.walk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * Lets invented cases go through a model, on a copy of the engine that is made when it is first needed and kept. Several
 * may walk at a time; none sees the others' models.
 */
@Component
public class ModelWalk {

    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    private ProcessEngineConfigurationImpl copy;

    /**
     * Walks every path of the one process in the file.
     *
     * @throws ProcessEngineException when the engine does not take the file
     */
    public List<Trouble> walk(String name, byte[] bpmn) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        model.getModelElementsByType(TimerEventDefinition.class).forEach(ModelWalk::inventTime);
        FlowMap map = FlowMap.of(
                model.getModelElementsByType(Process.class).iterator().next());
        long begun = System.nanoTime();
        return walk(name, model, map, () -> System.nanoTime() - begun > LONGEST_NANOS);
    }

    private List<Trouble> walk(String name, BpmnModelInstance model, FlowMap map, BooleanSupplier late) {
        ProcessEngineConfigurationImpl engine = copy();
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                DeploymentEntity deployment = deployment(name, model);
                context.getDeploymentManager().insertDeployment(deployment);
                ProcessDefinitionEntity definition = deployment
                        .getDeployedArtifacts(ProcessDefinitionEntity.class)
                        .get(0);
                throw new Walked(new Walker(map, definition, engine.getCommandExecutorTxRequired(), late).walk());
            });
            throw new IllegalStateException("a walk leaves nothing behind");
        } catch (Walked walked) {
            return walked.troubles;
        }
    }

    private static DeploymentEntity deployment(String name, BpmnModelInstance model) {
        ResourceEntity resource = new ResourceEntity();
        resource.setName(name);
        resource.setBytes(Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setName(name);
        deployment.setNew(true);
        deployment.addResource(resource);
        return deployment;
    }

    private synchronized ProcessEngineConfigurationImpl copy() {
        if (copy == null) {
            copy = CopyEngine.create();
        }
        return copy;
    }

    /** What a variable would say. */
    private static void inventTime(TimerEventDefinition timer) {
        invent(timer.getTimeDate(), "2099-01-01T00:00:00");
        invent(timer.getTimeDuration(), "P1D");
        invent(timer.getTimeCycle(), "R/P1D");
    }

    private static void invent(ModelElementInstance time, String value) {
        if (time != null && time.getTextContent().contains("{")) {
            time.setTextContent(value);
        }
    }

    /** Carries the result out of the command and takes back all that it did. */
    private static final class Walked extends RuntimeException {

        private final transient List<Trouble> troubles;

        Walked(List<Trouble> troubles) {
            super(null, null, false, false);
            this.troubles = troubles;
        }
    }
}
