package org.shouwen.processadmin;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.shouwen.processadmin.walk.FlowMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A BPMN file that can be read and holds exactly one process. */
final class ProcessModel {

    private final ModelFile source;
    private final BpmnModelInstance instance;
    private final Process process;
    private FlowMap flows;

    private ProcessModel(ModelFile source, BpmnModelInstance instance, Process process) {
        this.source = source;
        this.instance = instance;
        this.process = process;
    }

    /** @throws ModelException when the file is not valid BPMN or does not hold exactly one process */
    static ProcessModel read(ModelFile source) {
        BpmnModelInstance instance = Bpmn.readModelFromStream(new ByteArrayInputStream(source.content()));
        Collection<Process> processes = instance.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new ModelException("一个文件应有且只有一个流程,现有 " + processes.size() + " 个");
        }
        return new ProcessModel(source, instance, processes.iterator().next());
    }

    String file() {
        return source.name();
    }

    ModelFile source() {
        return source;
    }

    String key() {
        return process.getId();
    }

    Process process() {
        return process;
    }

    FlowMap flows() {
        if (flows == null) {
            flows = FlowMap.of(process);
        }
        return flows;
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return instance.getModelElementsByType(type);
    }

    boolean hasElement(String id) {
        return instance.getModelElementById(id) != null;
    }

    Optional<FlowElement> element(String id) {
        return instance.getModelElementById(id) instanceof FlowElement found ? Optional.of(found) : Optional.empty();
    }

    /** Every XML element below the root in document order, drawing excluded. */
    List<Element> xml() {
        List<Element> elements = new ArrayList<>();
        collect(instance.getDocument().getDomSource().getNode(), elements);
        return elements;
    }

    private static void collect(Node node, List<Element> into) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !"BPMNDiagram".equals(element.getLocalName())) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The id under which a person finds the place in the drawing: that of the nearest flow element, or the process. */
    String idAround(Node node) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (instance.getModelElementById(element.getAttribute("id")) instanceof FlowElement found) {
                return found.getId();
            }
        }
        return process.getId();
    }

    String idAround(ModelElementInstance element) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof FlowElement found) {
                return found.getId();
            }
        }
        return process.getId();
    }
}
