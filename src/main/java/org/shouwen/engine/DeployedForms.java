package org.shouwen.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Finds the form that Tasklist would show, by the binding its element names, whoever asks. */
final class DeployedForms {

    private DeployedForms() {}

    /** Empty where the start event has no Camunda Form. */
    static Optional<String> startForm(CommandContext context, String processDefinitionId) {
        return json(context, context.runWithoutAuthorization(new GetStartFormCmd(processDefinitionId)));
    }

    /** Empty where the user task has no Camunda Form. */
    static Optional<String> taskForm(CommandContext context, String taskId) {
        return json(context, context.runWithoutAuthorization(new GetTaskFormCmd(taskId)));
    }

    static String text(InputStream form) {
        try (InputStream stream = form) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String form) {
        return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> json(CommandContext context, FormData form) {
        CamundaFormRef reference = form.getCamundaFormRef();
        if (reference == null || reference.getKey() == null) {
            return Optional.empty();
        }
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, form.getDeploymentId()));
        if (definition == null) {
            throw new IllegalStateException("The form is not deployed: " + reference.getKey());
        }
        ResourceEntity resource = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName());
        return Optional.of(new String(resource.getBytes(), StandardCharsets.UTF_8));
    }
}
