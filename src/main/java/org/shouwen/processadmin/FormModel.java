package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.xml.ModelException;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.UnusableForm;

/** A Camunda Form that Tasklist can open and the server can judge. */
record FormModel(ModelFile source, JsonNode json, FormSchema schema) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws UnusableForm with everything that keeps Tasklist or the server from using it
     * @throws ModelException when the file cannot be read at all
     */
    static FormModel read(ModelFile source) {
        FormSchema schema = FormSchema.parse(new String(source.content(), StandardCharsets.UTF_8));
        try {
            return new FormModel(source, JSON.readTree(source.content()), schema);
        } catch (IOException e) {
            throw new ModelException("不是有效的 JSON", e);
        }
    }

    String file() {
        return source.name();
    }

    String id() {
        return json.path("id").asText();
    }
}
