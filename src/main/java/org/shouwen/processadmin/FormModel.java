package org.shouwen.processadmin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.shouwen.engine.FormSchema;
import org.shouwen.engine.UnusableForm;

/** A Camunda Form that Tasklist can open and the server can judge. */
record FormModel(ModelFile source, JsonNode json, FormSchema schema) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws UnusableForm with everything that keeps Tasklist or the server from using it
     * @throws UnreadableFile when it is no text
     */
    static FormModel read(ModelFile source) {
        String text = FileText.of(source);
        FormSchema schema = FormSchema.parse(text);
        try {
            return new FormModel(source, JSON.readTree(text), schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form was read and cannot be read again", e);
        }
    }

    String file() {
        return source.name();
    }

    String id() {
        return json.path("id").asText();
    }
}
