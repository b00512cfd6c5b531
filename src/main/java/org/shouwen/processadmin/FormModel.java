package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.xml.ModelException;

/** A Camunda Form as far as the rules look at it. */
record FormModel(ModelFile source, String id, List<Component> components) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One component, those inside groups included.
     *
     * @param scope path of the groups around it, empty at the top; keys are unique within it
     */
    record Component(String id, String type, String key, String label, String scope, JsonNode json) {

        private static final Set<String> INPUTS = Set.of(
                "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");
        private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

        boolean isInput() {
            return INPUTS.contains(type);
        }

        boolean offersChoices() {
            return CHOICES.contains(type);
        }
    }

    /** @throws ModelException when the file is not JSON or not a form */
    static FormModel read(ModelFile source) {
        try {
            JsonNode root = JSON.readTree(source.content());
            if (!root.path("components").isArray()) {
                throw new ModelException("不是 Camunda 表单");
            }
            List<Component> components = new ArrayList<>();
            collect(root.path("components"), "", components);
            return new FormModel(source, root.path("id").asText(), List.copyOf(components));
        } catch (IOException e) {
            throw new ModelException("不是有效的 JSON", e);
        }
    }

    private static void collect(JsonNode list, String scope, List<Component> into) {
        for (JsonNode json : list) {
            into.add(new Component(
                    json.path("id").asText(),
                    json.path("type").asText(),
                    json.path("key").asText(),
                    text(json),
                    scope,
                    json));
            String path = json.path("path").asText();
            collect(json.path("components"), path.isEmpty() ? scope : scope + path + ".", into);
        }
    }

    private static String text(JsonNode json) {
        return json.path("type").asText().equals("datetime") && !json.hasNonNull("label")
                ? json.path("dateLabel").asText(json.path("timeLabel").asText())
                : json.path("label").asText();
    }

    String file() {
        return source.name();
    }
}
