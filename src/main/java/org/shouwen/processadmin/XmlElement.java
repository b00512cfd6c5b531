package org.shouwen.processadmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An element of an XML file as it is written there, with the line it begins on. */
final class XmlElement {

    /** How names are called wherever people and lists speak of them, whatever prefixes a file uses. */
    private static final Map<String, String> PREFIXES = Map.of(
            "", "",
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://camunda.org/schema/1.0/bpmn", "camunda:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://camunda.org/schema/modeler/1.0", "modeler:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:");

    private final XmlElement parent;
    private final String name;
    private final int line;
    private final List<Attribute> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** @param name as in {@link XmlElement#name()} */
    record Attribute(String name, String value) {}

    XmlElement(XmlElement parent, String name, int line, List<Attribute> attributes) {
        this.parent = parent;
        this.name = name;
        this.line = line;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** The name with the prefix that is usual for its namespace; of unknown ones as the file writes it, marked. */
    static String name(String namespace, String localName, String written) {
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? "?" + written : prefix + localName;
    }

    /** Null at the root. */
    XmlElement parent() {
        return parent;
    }

    /** Such as {@code bpmn:userTask}. */
    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Empty where there is no such attribute. */
    String attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    List<XmlElement> children() {
        return children;
    }

    /** Its own text without that of the elements in it. */
    String text() {
        return text.toString();
    }

    /** Answers how much text there is by now. */
    int append(char[] characters, int start, int length) {
        return text.append(characters, start, length).length();
    }

    /** Whether it is a step, an event, a gateway or a flow: what stands in a process and has an id of its own. */
    boolean isStep() {
        return parent != null
                && (parent.name.equals("bpmn:process") || parent.name.equals("bpmn:subProcess"))
                && !attribute("id").isEmpty();
    }

    /** Where a person finds this in the drawing: the nearest step around it, else the process, else the root. */
    XmlElement drawn() {
        for (XmlElement at = this; at != null; at = at.parent) {
            if (at.isStep()) {
                return at;
            }
        }
        XmlElement root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        XmlElement file = root;
        return file.children.stream()
                .filter(child -> child.name.equals("bpmn:process"))
                .findFirst()
                .orElse(file);
    }

    /** Visits this element and all below it, in the order of the file. */
    void walk(Consumer<XmlElement> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.walk(visitor));
    }
}
