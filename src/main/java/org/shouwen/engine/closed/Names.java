package org.shouwen.engine.closed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Elements and attributes as {@link Vocabulary} calls them, from the tree that the engine itself reads. */
final class Names {

    private static final Map<String, String> PREFIXES = Map.of(
            BpmnParser.BPMN20_NS, "", BpmnParser.CAMUNDA_BPMN_EXTENSIONS_NS, "camunda:", BpmnParser.XSI_NS, "xsi:");

    private static final Set<String> DRAWING =
            Set.of(BpmnParser.BPMN_DI_NS, BpmnParser.BPMN_DC_NS, BpmnParser.OMG_DI_NS);

    /** Of attributes for which the engine never asks: namespaces, and what modelers remember of versions and colours. */
    private static final Set<String> UNREAD = Set.of(
            "xmlns:",
            "http://www.w3.org/2000/xmlns/:",
            "http://camunda.org/schema/modeler/1.0:",
            "http://bpmn.io/schema/bpmn/biocolor/1.0:",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0:");

    /** What the schema of BPMN adds where a model says nothing; models may say it too. */
    private static final Set<String> BY_DEFAULT = Set.of(
            "startQuantity=1",
            "completionQuantity=1",
            "isForCompensation=false",
            "implementation=##unspecified",
            "implementation=##WebService",
            "isCollection=false",
            "isUnlimited=true",
            "behavior=All");

    private Names() {}

    static String of(Element element) {
        String prefix = PREFIXES.get(element.getUri());
        return prefix == null ? element.getTagName() + "(" + element.getUri() + ")" : prefix + element.getTagName();
    }

    static boolean isDrawing(Element element) {
        return DRAWING.contains(element.getUri());
    }

    static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String key : element.attributes()) {
            boolean read = !"xmlns".equals(key) && UNREAD.stream().noneMatch(key::startsWith);
            if (read && !BY_DEFAULT.contains(key + "=" + element.attribute(key))) {
                attributes.put(name(key), element.attribute(key));
            }
        }
        return attributes;
    }

    private static String name(String key) {
        return PREFIXES.entrySet().stream()
                .filter(space -> key.startsWith(space.getKey() + ":"))
                .findFirst()
                // an attribute of BPMN has no namespace of its own, and the engine does not ask for one that has
                .map(space -> (space.getValue().isEmpty() ? "bpmn:" : space.getValue())
                        + key.substring(space.getKey().length() + 1))
                .orElse(key);
    }
}
