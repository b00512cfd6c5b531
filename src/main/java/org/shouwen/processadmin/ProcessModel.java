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

/** A BPMN file that can be read and holds exactly one process. */
final class ProcessModel {

    private final ModelFile source;
    private final XmlElement root;
    private final BpmnModelInstance instance;
    private final Process process;
    private FlowMap flows;

    private ProcessModel(ModelFile source, XmlElement root, BpmnModelInstance instance, Process process) {
        this.source = source;
        this.root = root;
        this.instance = instance;
        this.process = process;
    }

    /**
     * @throws ModelException when the file is not valid BPMN
     * @throws UnreadableFile when it does not hold exactly one process
     */
    static ProcessModel read(ModelFile source, XmlElement root) {
        BpmnModelInstance instance = Bpmn.readModelFromStream(new ByteArrayInputStream(source.content()));
        Collection<Process> processes = instance.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new UnreadableFile(null, "一个文件应有且只有一个流程,现有 " + processes.size() + " 个。");
        }
        return new ProcessModel(source, root, instance, processes.iterator().next());
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

    /** Every element as it is written, in the order of the file. */
    List<XmlElement> xml() {
        List<XmlElement> elements = new ArrayList<>();
        root.walk(elements::add);
        return elements;
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
