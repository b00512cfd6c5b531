package org.shouwen.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Completes forms with what the office knows at this moment, for display and for checking alike. */
public final class LiveForm {

    private LiveForm() {}

    /**
     * The form with every component filled whose property {@code live} names a content; all else stays as it is.
     *
     * @param contents by the names that forms use
     * @throws UnusableForm where this is no form
     * @throws IllegalStateException where the form names a content that does not exist, or one that does not fit the
     *     component
     */
    public static String complete(String formJson, LiveContext context, Map<String, LiveContent> contents) {
        ObjectNode form = FormJson.read(formJson);
        List<ObjectNode> live = new ArrayList<>();
        collect(form, live);
        if (live.isEmpty()) {
            return formJson;
        }
        live.forEach(component -> fill(component, context, contents));
        return FormJson.write(form);
    }

    private static void collect(JsonNode parent, List<ObjectNode> live) {
        for (JsonNode component : parent.path("components")) {
            if (component instanceof ObjectNode object && nameOf(object) != null) {
                live.add(object);
            }
            collect(component, live);
        }
    }

    private static String nameOf(JsonNode component) {
        return new Declaration(component, new ArrayList<>()).property("live");
    }

    private static void fill(ObjectNode component, LiveContext context, Map<String, LiveContent> contents) {
        String name = nameOf(component);
        String type = component.path("type").asText();
        LiveContent content = contents.get(name);
        if (content == null) {
            throw new IllegalStateException("No live content is called " + name);
        }
        LiveValue value = content.fill(context);
        ComponentKind kind = ComponentKind.of(type);
        boolean fits = kind != null
                && kind.takesLive()
                && kind.isChoice() == (value.options() != null)
                && (kind == ComponentKind.GROUP) == (value.rows() != null);
        if (!fits) {
            throw new IllegalStateException("Live content " + name + " does not fit a component of type " + type);
        }
        if (value.rows() != null) {
            new RepeatedGroup(component).fill(value.rows());
        }
        if (value.options() != null) {
            component.remove(List.of("valuesKey", "valuesExpression"));
            ArrayNode options = component.putArray("values");
            value.options().forEach(option -> options.add(FormJson.node(option)));
        }
        if (value.value() != null) {
            component.set(kind.liveProperty(), FormJson.node(value.value()));
        }
    }
}
