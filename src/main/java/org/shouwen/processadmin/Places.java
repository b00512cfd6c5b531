package org.shouwen.processadmin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By id, where everything stands that findings are about, and what a person sees there. */
final class Places {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]{1,200})\"|\\n");

    private Places() {}

    static Map<String, Place> in(XmlElement root) {
        Map<String, Place> places = new HashMap<>();
        root.walk(element -> {
            if (element.isStep() || element.name().equals("bpmn:process")) {
                places.put(element.attribute("id"), new Place(Titles.of(element), element.line()));
            }
        });
        return places;
    }

    static Map<String, Place> in(FormModel form) {
        Map<String, Integer> lines = new HashMap<>();
        Matcher found = ID.matcher(FileText.of(form.source()));
        int line = 1;
        while (found.find()) {
            if (found.group(1) == null) {
                line++;
            } else {
                lines.putIfAbsent(found.group(1), line);
            }
        }
        Map<String, Place> places = new HashMap<>();
        collect(form.json().path("components"), lines, places);
        return places;
    }

    private static void collect(JsonNode components, Map<String, Integer> lines, Map<String, Place> places) {
        for (JsonNode component : components) {
            String id = component.path("id").asText();
            String label = component.path("label").asText(component.path("key").asText());
            if (lines.containsKey(id)) {
                places.put(id, new Place("组件“" + (label.isBlank() ? id : label) + "”", lines.get(id)));
            }
            collect(component.path("components"), lines, places);
        }
    }
}
