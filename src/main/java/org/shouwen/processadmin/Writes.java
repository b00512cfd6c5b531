package org.shouwen.processadmin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model writes into variables.
 *
 * @param way how it is written
 * @param name the variable; {@code businessKey} for the case number
 * @param value from where; empty where that does not matter
 */
record Writes(String way, String name, String value) {

    static final String BUSINESS_KEY = "businessKey";
    static final String INPUT = "camunda:inputParameter";

    /** With the first element that does it. */
    static Map<Writes, XmlElement> in(XmlElement root) {
        Map<Writes, XmlElement> writes = new LinkedHashMap<>();
        root.walk(element -> of(element, writes));
        return writes;
    }

    private static void of(XmlElement element, Map<Writes, XmlElement> writes) {
        switch (element.name()) {
            case "bpmn:startEvent" -> add("camunda:initiator", element, "", writes);
            case "bpmn:businessRuleTask" ->
                add("camunda:resultVariable", element, element.attribute("camunda:decisionRef"), writes);
            case "bpmn:multiInstanceLoopCharacteristics" ->
                add("camunda:elementVariable", element, element.attribute("camunda:collection"), writes);
            case INPUT -> writes.putIfAbsent(new Writes(INPUT, element.attribute("name"), ""), element);
            case "camunda:outputParameter" ->
                writes.putIfAbsent(
                        new Writes(
                                "camunda:outputParameter",
                                element.attribute("name"),
                                element.text().strip()),
                        element);
            case "camunda:in" -> {
                add("target", element, source(element), writes);
                if (!element.attribute(BUSINESS_KEY).isEmpty()) {
                    writes.putIfAbsent(
                            new Writes(BUSINESS_KEY, BUSINESS_KEY, element.attribute(BUSINESS_KEY)), element);
                }
            }
            case "camunda:out" -> add("target", element, "out " + source(element), writes);
            default -> {
                // writes nothing
            }
        }
    }

    private static void add(String attribute, XmlElement element, String value, Map<Writes, XmlElement> writes) {
        String name = element.attribute(attribute);
        if (!name.isEmpty()) {
            writes.putIfAbsent(new Writes(attribute, name, value), element);
        }
    }

    private static String source(XmlElement mapping) {
        return mapping.attribute("source") + mapping.attribute("sourceExpression");
    }
}
