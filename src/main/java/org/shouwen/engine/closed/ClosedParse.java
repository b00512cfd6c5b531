package org.shouwen.engine.closed;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.shouwen.refusal.Refusal;

/**
 * Reads a model as the engine does, and lets nothing of it come to life that {@link ModelLaw} does not know. The engine reads
 * a model when it is deployed and again whenever a node loads it from the database, so what got there past the gate, or
 * before there was one, is judged all the same.
 */
final class ClosedParse extends BpmnParse {

    /** Of the engine's own schemas, wherever the application lies; a model may name others, and they are not fetched. */
    private static final String OWN_FILES = "file,jar,jar:file,nested";

    private final ModelLaw law;
    private Refusal refusal;

    ClosedParse(BpmnParser parser, ModelLaw law) {
        super(parser);
        this.law = law;
    }

    @Override
    public BpmnParse execute() {
        try {
            super.execute();
        } catch (ParseException e) {
            throw e;
        } catch (ProcessEngineException e) {
            ModelRefusal.throwIfAny(name, List.of("流程文件无法读取:须是格式正确、不引用外部资源的 BPMN 2.0 文件。"));
        }
        throwIfRefused();
        return this;
    }

    /** What is thrown from here the engine would log with its stack and take for an error of its own. */
    @Override
    protected void parseRootElement() {
        try {
            law.judge(name, rootElement);
            super.parseRootElement();
            ModelRefusal.throwIfAny(name, BuiltOfKnownParts.faults(getProcessDefinitions()));
        } catch (Refusal refused) {
            refusal = refused;
        }
    }

    @Override
    public void throwExceptionForErrors() {
        throwIfRefused();
        super.throwExceptionForErrors();
    }

    private void throwIfRefused() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected String resolveAccessExternalSchemaProperty() {
        return OWN_FILES;
    }
}
