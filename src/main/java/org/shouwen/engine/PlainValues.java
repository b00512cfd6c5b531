package org.shouwen.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/** Turns the engine's typed variables of a submission into what JSON knows: text, numbers, booleans, lists, maps. */
final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    /** @throws Refusal FIELD_INVALID for a file, bytes or a serialized object */
    static Map<String, Object> of(Map<String, Object> variables) {
        if (variables == null) {
            return Map.of();
        }
        VariableMap typed = Variables.fromMap(variables);
        Map<String, Object> plain = new LinkedHashMap<>();
        typed.keySet().forEach(key -> plain.put(key, plain(key, typed.getValueTyped(key))));
        return plain;
    }

    private static Object plain(String key, TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof SerializableValue serialized
                && "json".equals(typed.getType().getName())) {
            return read(key, serialized.getValueSerialized());
        }
        Object value =
                typed.getType() == ValueType.OBJECT || typed.getType() == ValueType.FILE ? typed : typed.getValue();
        if (value instanceof SpinJsonNode node) {
            return read(key, node.toString());
        }
        if (value instanceof Date date) {
            return new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").format(date);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw unusable(key);
    }

    private static Object read(String key, String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unusable(key);
        }
    }

    private static Refusal unusable(String key) {
        return Refusal.of(RefusalCode.FIELD_INVALID, key, "「" + key + "」的类型不正确。");
    }
}
