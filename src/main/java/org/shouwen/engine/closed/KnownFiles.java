package org.shouwen.engine.closed;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** First of all deployers, asked at loading too: no case models, and nothing that a model could name as a resource. */
final class KnownFiles implements Deployer {

    private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form");

    @Override
    public void deploy(DeploymentEntity deployment) {
        Set<String> files = deployment.getResources().keySet();
        List<String> others = files.stream()
                .filter(file -> KINDS.stream().noneMatch(file::endsWith))
                .toList();
        if (!others.isEmpty()) {
            ModelRefusal.throwIfAny(String.join(" ", others), List.of("只能部署流程(.bpmn)、决策表(.dmn)和表单(.form)。"));
        }
    }
}
