package org.shouwen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Repeats what stands in a group once per row. Tasklist 7.24 cannot show a list whose length comes from data; what it
 * gets is a group with one group of plain components per row.
 *
 * <p>In the template, {@code {row}} in a label stands for the row's label, {@code row.} in an expression for the row's
 * own values, and the property {@code row} names the value that the component takes from the row.
 */
final class RepeatedGroup {

    private static final String LABEL = "{row}";
    private static final Pattern OWN_VALUE = Pattern.compile("\\brow\\.");

    private final ObjectNode group;
    private final ArrayNode template;

    RepeatedGroup(ObjectNode group) {
        this.group = group;
        this.template = group.withArray("components").deepCopy();
    }

    void fill(List<FormRow> rows) {
        ArrayNode components = group.putArray("components");
        rows.forEach(row -> components.add(rowGroup(row)));
        group.withObject("properties").remove("live");
    }

    private ObjectNode rowGroup(FormRow row) {
        String id = group.path("id").asText() + "_" + row.key();
        ObjectNode rowGroup = group.objectNode();
        rowGroup.put("type", ComponentKind.GROUP.type()).put("id", id).put("path", row.key());
        rowGroup.putObject("layout").put("row", "Row_" + id);
        ArrayNode components = rowGroup.putArray("components");
        for (JsonNode component : template) {
            if (!lacksItsText(component, row)) {
                components.add(component((ObjectNode) bound(component, row), row));
            }
        }
        return rowGroup;
    }

    private static boolean lacksItsText(JsonNode component, FormRow row) {
        String name = valueName(component);
        return name != null
                && ComponentKind.TEXT.type().equals(component.path("type").asText())
                && !row.values().containsKey(name);
    }

    private ObjectNode component(ObjectNode component, FormRow row) {
        component.put("id", component.path("id").asText() + "_" + row.key());
        if (component.path("layout").path("row").isTextual()) {
            component
                    .withObject("layout")
                    .put("row", component.path("layout").path("row").asText() + "_" + row.key());
        }
        Object value = row.values().get(String.valueOf(valueName(component)));
        if (value != null) {
            ComponentKind kind = ComponentKind.of(component.path("type").asText());
            component.set(kind.liveProperty(), FormJson.node(value));
        }
        return component;
    }

    private static String valueName(JsonNode component) {
        JsonNode name = component.path("properties").path("row");
        return name.isTextual() ? name.asText() : null;
    }

    /** A copy in which every text speaks of this row. */
    private JsonNode bound(JsonNode node, FormRow row) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), bound(entry.getValue(), row)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(entry -> copy.add(bound(entry, row)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(bound(node.asText(), row)) : node;
    }

    private String bound(String text, FormRow row) {
        return FeelExpression.is(text)
                ? OWN_VALUE.matcher(text).replaceAll(group.path("path").asText() + "." + row.key() + ".")
                : text.replace(LABEL, row.label());
    }
}
