package org.shouwen.processadmin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The elements and attributes of which a decision table is made, and nothing else: no other language than FEEL, no function,
 * no further decision, nothing that one reader sees and another does not.
 */
final class DecisionMarkupRule {

    private static final Set<String> LABELLED = Set.of("id", "label");
    private static final Set<String> NAMED = Set.of("id");
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion")),
            Map.entry("decision", Set.of("id", "name", "label")),
            Map.entry("decisionTable", Set.of("id", "label", "hitPolicy", "outputLabel", "preferredOrientation")),
            Map.entry("input", LABELLED),
            Map.entry("inputExpression", Set.of("id", "label", "typeRef")),
            Map.entry("inputValues", LABELLED),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("outputValues", LABELLED),
            Map.entry("annotation", Set.of("name")),
            Map.entry("rule", LABELLED),
            Map.entry("inputEntry", LABELLED),
            Map.entry("outputEntry", LABELLED),
            Map.entry("annotationEntry", NAMED),
            Map.entry("description", Set.of()),
            Map.entry("extensionElements", Set.of()),
            Map.entry("text", Set.of()));

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> OF_CAMUNDA = Set.of("historyTimeToLive", "versionTag");

    /** What modelers note for themselves; no engine reads it. */
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private static final String DRAWING_OF_MODELERS = "http://bpmn.io/schema/dmn/";
    private static final Set<String> OF_XML = Set.of(
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/XML/1998/namespace");

    private static final Set<String> WORDS = Set.of("text", "description");
    private static final Set<String> LANGUAGES = Set.of("expressionLanguage", "typeLanguage");

    void check(DecisionModel model, Report report) {
        Document document =
                (Document) model.instance().getDocument().getDomSource().getNode();
        check(document.getDocumentElement(), model, report);
    }

    private static void check(Element element, DecisionModel model, Report report) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (namespace.contains("/DMNDI/") || namespace.startsWith(DRAWING_OF_MODELERS)) {
            return;
        }
        Element root = element.getOwnerDocument().getDocumentElement();
        Set<String> attributes = namespace.equals(root.getNamespaceURI()) ? ELEMENTS.get(element.getLocalName()) : null;
        if (attributes == null) {
            report.error(model.file(), idAround(element), "决策文件只放一张决策表,不能使用元素 <" + element.getNodeName() + ">。");
            return;
        }
        for (Attr attribute : attributes(element)) {
            check(attribute, element, attributes, model, report);
        }
        children(element, model, report);
    }

    private static void check(
            Attr attribute, Element element, Set<String> allowed, DecisionModel model, Report report) {
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        String namespace = attribute.getNamespaceURI();
        if (LANGUAGES.contains(name)) {
            if (!isFeel(attribute.getValue())) {
                report.error(
                        model.file(),
                        idAround(element),
                        "决策表只能使用 FEEL 表达式,不得使用 " + attribute.getValue() + "(" + name + ")。");
            }
            return;
        }
        boolean known = namespace == null && allowed.contains(name)
                || CAMUNDA.equals(namespace) && "decision".equals(element.getLocalName()) && OF_CAMUNDA.contains(name)
                || namespace != null && (OF_XML.contains(namespace) || isOfModelers(namespace));
        if (!known) {
            report.error(
                    model.file(),
                    idAround(element),
                    "决策表的元素 <" + element.getNodeName() + "> 不能使用属性 " + attribute.getName() + "。");
        }
    }

    private static List<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(i -> (Attr) attributes.item(i))
                .toList();
    }

    private static void children(Element element, DecisionModel model, Report report) {
        boolean elements = false;
        boolean words = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                elements = true;
                check(inner, model, report);
            } else if (child instanceof Text text) {
                words |= !text.getData().isBlank();
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                    || child.getNodeType() == Node.ENTITY_REFERENCE_NODE) {
                report.error(model.file(), idAround(element), "决策文件不能有处理指令和实体。");
            }
        }
        boolean forWords = WORDS.contains(element.getLocalName());
        if (words && (elements || !forWords) || elements && forWords) {
            report.error(model.file(), idAround(element), "元素 <" + element.getNodeName() + "> 中的文字和元素混在一起。");
        }
    }

    /** Those of any edition of the standard, and what people write. */
    private static boolean isFeel(String language) {
        return "feel".equalsIgnoreCase(language)
                || language.matches("https?://www\\.omg\\.org/spec/(DMN|FEEL)/\\d+(/FEEL/?)?");
    }

    private static boolean isOfModelers(String namespace) {
        return MODELER.equals(namespace) || namespace.startsWith(DRAWING_OF_MODELERS);
    }

    private static String idAround(Element element) {
        for (Node at = element; at instanceof Element found; at = at.getParentNode()) {
            if (found.hasAttribute("id")) {
                return found.getAttribute("id");
            }
        }
        return null;
    }
}
