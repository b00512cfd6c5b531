package org.shouwen.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Reads and writes form files without changing a number's digits or overlooking a key that stands twice. */
final class FormJson {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 20_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FormJson() {}

    /** @throws UnusableForm where this is no JSON of a form */
    static ObjectNode read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UnusableForm("表单文件不是有效的 JSON:" + JsonFaults.sentence(malformed), malformed);
        }
        if (root instanceof ObjectNode form
                && form.path("type").asText().equals("default")
                && form.path("components").isArray()) {
            return form;
        }
        throw new UnusableForm("文件不是 Camunda 表单（应含有 type: default 和 components）。", null);
    }

    static String write(ObjectNode form) {
        return form.toString();
    }

    /** Maps, lists and scalars; null for what is missing. */
    static Object plain(JsonNode node) {
        return node.isMissingNode() ? null : MAPPER.convertValue(node, Object.class);
    }

    static JsonNode node(Object plain) {
        return MAPPER.valueToTree(plain);
    }

    static JsonNode node(FormOption option) {
        return MAPPER.valueToTree(Map.of("label", option.label(), "value", option.value()));
    }
}
