package org.shouwen.generated;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** JSON of the shape that a type is read from, with plausible values and, here and there, impossible ones. */
final class Bodies {

    private static final int DEEPEST = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Values values;

    Bodies(Values values) {
        this.values = values;
    }

    /** As text, since some of it is no JSON. */
    String of(Type type, Draw draw) {
        String text = type == null || draw.once(12)
                ? odd(draw)
                : value(mapper.constructType(type), draw, 0).toString();
        return draw.once(15) ? broken(text, draw) : text;
    }

    private JsonNode value(JavaType type, Draw draw, int depth) {
        if (draw.once(9)) {
            return strange(draw);
        }
        Class<?> raw = type.getRawClass();
        if (type.isCollectionLikeType() || type.isArrayType()) {
            ArrayNode array = JSON.arrayNode();
            for (int i = draw.below(3); i > 0 && depth < DEEPEST; i--) {
                array.add(value(type.getContentType(), draw, depth + 1));
            }
            return array;
        }
        if (type.isMapLikeType()) {
            ObjectNode map = JSON.objectNode();
            for (int i = draw.below(3); i > 0 && depth < DEEPEST; i--) {
                map.set(draw.once(4) ? draw.odd() : values.name(draw), value(type.getContentType(), draw, depth + 1));
            }
            return map;
        }
        return scalar(raw, draw) == null ? object(type, draw, depth) : scalar(raw, draw);
    }

    private JsonNode scalar(Class<?> type, Draw draw) {
        if (type == boolean.class || type == Boolean.class) {
            return JSON.booleanNode(draw.once(2));
        }
        if (type == String.class || type == Date.class || type.getName().startsWith("java.time.")) {
            return JSON.textNode(values.plausible(draw));
        }
        if (type.isEnum()) {
            return JSON.textNode(String.valueOf(draw.of(type.getEnumConstants())));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return JSON.numberNode(draw.below(100) - 10);
        }
        boolean open = type == Object.class || Collection.class.isAssignableFrom(type) || Map.class == type;
        return open ? JSON.textNode(values.plausible(draw)) : null;
    }

    private JsonNode object(JavaType type, Draw draw, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth >= DEEPEST) {
            return object;
        }
        int oneIn = 1 + draw.below(4);
        List<BeanPropertyDefinition> properties = new ArrayList<>(
                mapper.getDeserializationConfig().introspect(type).findProperties());
        properties.sort(Comparator.comparing(BeanPropertyDefinition::getName));
        for (BeanPropertyDefinition property : properties) {
            JavaType wanted = property.getPrimaryType();
            if (wanted != null && draw.once(oneIn)) {
                object.set(property.getName(), value(wanted, draw, depth + 1));
            }
        }
        if (draw.once(20)) {
            object.set(draw.odd(), strange(draw));
        }
        return object;
    }

    private static JsonNode strange(Draw draw) {
        return switch (draw.below(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new BigInteger("9".repeat(1 + draw.below(200))));
            case 2 -> JSON.numberNode(new BigDecimal("1e-400"));
            case 3 -> JSON.arrayNode().add(JSON.nullNode());
            case 4 -> JSON.objectNode();
            case 5 -> JSON.booleanNode(true);
            case 6 -> JSON.objectNode().put("value", draw.odd()).put("type", draw.of("Object", "Xml", "File", "zz"));
            default -> JSON.textNode(draw.odd());
        };
    }

    private static String odd(Draw draw) {
        return switch (draw.below(12)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[";
            case 3 -> "{\"a\":".repeat(1 + draw.below(30_000));
            case 4 -> "[".repeat(1 + draw.below(30_000));
            case 5 -> "<a>".repeat(1 + draw.below(20_000));
            case 6 -> "{\"a\":1e" + "9".repeat(1 + draw.below(2_000)) + "}";
            case 7 -> "{\"value\":" + "1".repeat(1 + draw.below(20_000)) + "}";
            case 8 -> "{\"a\":\"" + "长".repeat(draw.below(30_000)) + "\"}";
            case 9 -> "true";
            case 10 -> "\"\\ud800\"";
            default -> "{}";
        };
    }

    private static String broken(String text, Draw draw) {
        int at = draw.below(text.length() + 1);
        return draw.once(2) ? text.substring(0, at) : text.substring(0, at) + draw.odd() + text.substring(at);
    }
}
