package org.shouwen.engine.closed;

import java.util.List;
import java.util.stream.Stream;

/**
 * The list of attacks on models of processes: the ways that were found to run code in an engine as it comes, and those that
 * its parser offers. Whoever finds another adds it here.
 */
final class Attacks {

    /** Runs code wherever it is evaluated. */
    static final String CODE = "${''.getClass().forName('" + Marker.CLASS + "').newInstance()}";

    static final String INNOCENT = process("", step("<task id=\"step\"/>"));

    /** What the engine itself puts into an expression, and what values can do. */
    static final List<String> EXPRESSIONS = List.of(
            "${execution.class}",
            "${execution['class']}",
            "${execution.getClass()}",
            "${(execution).getClass()}",
            "${execution.processEngineServices.runtimeService}",
            "${execution.processEngine}",
            "${execution.getProcessEngineServices().getProcessEngineConfiguration().jdbcUrl}",
            "${execution.engineServices}",
            "${execution.variables}",
            "${execution.getVariable('custom_c').forName('java.lang.Runtime')}",
            "${execution.setVariable('firstAskedClerk', 'adm01')}",
            "${execution.setProcessBusinessKey('TS-2026-0001')}",
            "${execution.getProcessInstance()}",
            "${execution.bpmnModelInstance}",
            "${task.execution.engineServices}",
            "${task.getProcessEngineServices()}",
            "${caseExecution}",
            "${externalTask}",
            "${variableContext}",
            "${authenticatedUserId}",
            "${custom_x.class}",
            "${custom_x.toString()}",
            "${custom_x[0]}",
            "${'x'.length()}",
            "${'x'.bytes}",
            "${now().getClass()}",
            "${dateTime().plusDays(1)}",
            "${currentUser().class}",
            "${S('{}').elements()}",
            "${JSON('{}')}",
            "${XML('<a/>')}",
            "${jsonPath('$')}",
            "${closeCase.class}",
            "${closeCase.execute(execution)}",
            "${taskDays.class.classLoader}",
            "${taskDays.clock}",
            "${complaintPeople.officers('1')}",
            "${complaintPeople.officers(custom_x)}",
            "${runtimeService}",
            "${processEngine}",
            "${Runtime}",
            "${empty closeCase}",
            "${decisionResult.getClass()}",
            "${decisionResult[0].class.name}");

    private static final String SHELL = "camunda:type=\"shell\"";
    private static final String COMMAND = """
            <extensionElements>
              <camunda:field name="command" stringValue="touch"/>
              <camunda:field name="arg1" stringValue="%s"/>
              <camunda:field name="wait" stringValue="true"/>
            </extensionElements>""".formatted(Marker.FILE);

    private static final String TIMER =
            "<intermediateCatchEvent id=\"step\"><timerEventDefinition id=\"t\">%s</timerEventDefinition></intermediateCatchEvent>";

    private Attacks() {}

    static List<Attack> all() {
        return Stream.of(besideElements(), behaviours(), places(), classes(), scripts(), objects(), events(), files())
                .flatMap(attacks -> attacks)
                .toList();
    }

    /** Text that stands beside or around a child, where the engine reads it all the same. */
    private static Stream<Attack> besideElements() {
        return Stream.of(
                runs("condition beside documentation", flow(condition(CODE + "<documentation>x</documentation>"))),
                runs(
                        "value of a list",
                        parameter("<camunda:list><camunda:value>" + CODE + "</camunda:value></camunda:list>")),
                runs(
                        "value of a map",
                        parameter("<camunda:map><camunda:entry key=\"k\">" + CODE + "</camunda:entry></camunda:map>")),
                runs(
                        "key of a map",
                        parameter("<camunda:map><camunda:entry key=\"" + CODE + "\">v</camunda:entry></camunda:map>")),
                runs("parameter beside an unknown child", parameter("<camunda:unknown>" + CODE + "</camunda:unknown>")),
                runs(
                        "parameter beside a drawing",
                        parameter("<camunda:BPMNDiagram>" + CODE + "</camunda:BPMNDiagram>")),
                runs(
                        "cardinality beside documentation",
                        loop("<loopCardinality>" + CODE + "<documentation>x</documentation></loopCardinality>")),
                runs(
                        "documentation of a task",
                        step("<userTask id=\"step\"><documentation>" + CODE + "</documentation></userTask>")),
                runs(
                        "potential owner beside documentation",
                        step("<userTask id=\"step\"><potentialOwner><resourceAssignmentExpression>"
                                + "<formalExpression>user(" + CODE
                                + ")<documentation>x</documentation></formalExpression>"
                                + "</resourceAssignmentExpression></potentialOwner></userTask>")),
                runs(
                        "human performer",
                        step("<userTask id=\"step\"><humanPerformer><resourceAssignmentExpression>"
                                + "<formalExpression>" + CODE
                                + "</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>")),
                refused(
                        "retry cycle",
                        step("<task id=\"step\" camunda:asyncBefore=\"true\"><extensionElements>"
                                + "<camunda:failedJobRetryTimeCycle>" + CODE
                                + "</camunda:failedJobRetryTimeCycle></extensionElements></task>")),
                refused(
                        "parameter that stands only in the drawing",
                        step("<task id=\"step\"/>") + "</process><bpmndi:BPMNDiagram>"
                                + "<camunda:inputParameter name=\"custom_x\">" + CODE
                                + "</camunda:inputParameter></bpmndi:BPMNDiagram><process id=\"other\">"));
    }

    /** Behaviours that run something of their own, named beside something harmless. */
    private static Stream<Attack> behaviours() {
        String bean = "camunda:delegateExpression=\"${closeCase}\" ";
        return Stream.of(
                runs("shell", step("<serviceTask id=\"step\" " + SHELL + ">" + COMMAND + "</serviceTask>")),
                runs(
                        "shell beside a delegate of a service task",
                        step("<serviceTask id=\"step\" " + bean + SHELL + ">" + COMMAND + "</serviceTask>")),
                runs(
                        "shell beside a delegate of a send task",
                        step("<sendTask id=\"step\" " + bean + SHELL + ">" + COMMAND + "</sendTask>")),
                runs(
                        "shell beside an expression of a rule task",
                        step("<businessRuleTask id=\"step\" camunda:expression=\"${true}\" " + SHELL + ">" + COMMAND
                                + "</businessRuleTask>")),
                runs(
                        "shell beside a delegate of a throw event",
                        step("<intermediateThrowEvent id=\"step\"><messageEventDefinition " + bean + SHELL + ">"
                                + COMMAND + "</messageEventDefinition></intermediateThrowEvent>")),
                refused("mail beside a delegate", step("<sendTask id=\"step\" " + bean + "camunda:type=\"mail\"/>")),
                refused(
                        "external task",
                        step("<serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>")),
                refused(
                        "connector",
                        step(
                                "<serviceTask id=\"step\"><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                                        + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>")),
                refused("case that is called", step("<callActivity id=\"step\" camunda:caseRef=\"x\"/>")),
                refused(
                        "field put into a bean",
                        step(
                                "<serviceTask id=\"step\" camunda:delegateExpression=\"${closeCase}\"><extensionElements>"
                                        + "<camunda:field name=\"cases\" stringValue=\"x\"/></extensionElements></serviceTask>")),
                refused(
                        "command of the other namespace",
                        step("<serviceTask id=\"step\" activiti:type=\"shell\">"
                                + COMMAND.replace("camunda:", "activiti:") + "</serviceTask>")));
    }

    /** Every place at which the engine evaluates text. */
    private static Stream<Attack> places() {
        return Stream.of(
                runs("condition", flow(condition(CODE))),
                runs("deferred condition", flow(condition(CODE.replace('$', '#')))),
                runs("mixed text", parameter("a " + CODE + " b")),
                runs(
                        "output parameter",
                        step(
                                "<task id=\"step\"><extensionElements><camunda:inputOutput><camunda:outputParameter name=\"custom_x\">"
                                        + CODE
                                        + "</camunda:outputParameter></camunda:inputOutput></extensionElements></task>")),
                runs(
                        "expression of a service task",
                        step("<serviceTask id=\"step\" camunda:expression=\"" + CODE + "\"/>")),
                runs(
                        "delegate expression",
                        step("<serviceTask id=\"step\" camunda:delegateExpression=\"" + CODE + "\"/>")),
                runs("name of a task", task("name=\"" + CODE + "\"")),
                runs("assignee", task("camunda:assignee=\"" + CODE + "\"")),
                runs("candidate users", task("camunda:candidateUsers=\"" + CODE + "\"")),
                runs("candidate groups", task("camunda:candidateGroups=\"x," + CODE + "\"")),
                runs("due date", task("camunda:dueDate=\"" + CODE + "\"")),
                runs("follow-up date", task("camunda:followUpDate=\"" + CODE + "\"")),
                runs("priority of a task", task("camunda:priority=\"" + CODE + "\"")),
                refused("form reference", task("camunda:formRef=\"" + CODE + "\" camunda:formRefBinding=\"latest\"")),
                refused("form key", task("camunda:formKey=\"" + CODE + "\"")),
                refused(
                        "priority of a job",
                        step("<task id=\"step\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"" + CODE + "\"/>")),
                refused(
                        "priority of external work",
                        step(
                                "<serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\" camunda:taskPriority=\""
                                        + CODE + "\"/>")),
                runs(
                        "collection",
                        step("<task id=\"step\"><multiInstanceLoopCharacteristics camunda:collection=\"" + CODE
                                + "\" camunda:elementVariable=\"custom_e\"/></task>")),
                runs("cardinality", loop("<loopCardinality>" + CODE + "</loopCardinality>")),
                runs(
                        "completion of a loop",
                        loop("<loopCardinality>1</loopCardinality><completionCondition>" + CODE
                                + "</completionCondition>")),
                runs("date of a timer", step(TIMER.formatted("<timeDate>" + CODE + "</timeDate>"))),
                runs("cycle of a timer", step(TIMER.formatted("<timeCycle>" + CODE + "</timeCycle>"))),
                runs("duration of a timer", step(TIMER.formatted("<timeDuration>" + CODE + "</timeDuration>"))),
                runs(
                        "business key of what is called",
                        step(
                                "<callActivity id=\"step\" calledElement=\"x\"><extensionElements><camunda:in businessKey=\""
                                        + CODE + "\"/></extensionElements></callActivity>")),
                runs("what is called", step("<callActivity id=\"step\" calledElement=\"" + CODE + "\"/>")),
                runs(
                        "office of what is called",
                        step("<callActivity id=\"step\" calledElement=\"x\" camunda:calledElementTenantId=\"" + CODE
                                + "\"/>")),
                runs(
                        "version of what is called",
                        step(
                                "<callActivity id=\"step\" calledElement=\"x\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\""
                                        + CODE + "\"/>")),
                refused(
                        "value given to what is called",
                        step(
                                "<callActivity id=\"step\" calledElement=\"x\"><extensionElements><camunda:in sourceExpression=\""
                                        + CODE + "\" target=\"custom_x\"/></extensionElements></callActivity>")),
                runs(
                        "decision that is asked",
                        step("<businessRuleTask id=\"step\" camunda:decisionRef=\"" + CODE + "\"/>")),
                refused(
                        "candidates to start",
                        process(
                                " camunda:candidateStarterUsers=\"x\" camunda:candidateStarterGroups=\"" + CODE + "\"",
                                step("<task id=\"step\"/>"))),
                refused(
                        "time that history lives",
                        process("", step("<task id=\"step\"/>"))
                                .replace(
                                        "camunda:historyTimeToLive=\"P1D\"",
                                        "camunda:historyTimeToLive=\"" + CODE + "\"")),
                refused("version tag", process(" camunda:versionTag=\"" + CODE + "\"", step("<task id=\"step\"/>"))),
                refused(
                        "default of a form field",
                        step("<userTask id=\"step\"><extensionElements><camunda:formData><camunda:formField id=\"f\""
                                + " type=\"string\" defaultValue=\"" + CODE
                                + "\"/></camunda:formData></extensionElements></userTask>")));
    }

    /** Java classes by name. */
    private static Stream<Attack> classes() {
        return Stream.of(
                runs(
                        "class of a service task",
                        step("<serviceTask id=\"step\" camunda:class=\"" + Marker.CLASS + "\"/>")),
                runs(
                        "class beside a delegate",
                        step("<serviceTask id=\"step\" camunda:delegateExpression=\"${closeCase}\" camunda:class=\""
                                + Marker.CLASS + "\"/>")),
                runs(
                        "class of the other namespace",
                        step("<serviceTask id=\"step\" activiti:class=\"" + Marker.CLASS + "\"/>")),
                runs(
                        "class of a listener",
                        step("<task id=\"step\"><extensionElements><camunda:executionListener event=\"start\" class=\""
                                + Marker.CLASS + "\"/></extensionElements></task>")),
                runs(
                        "class of a task listener",
                        step("<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"create\" class=\""
                                + Marker.CLASS + "\"/></extensionElements></userTask>")),
                refused(
                        "class that handles a form",
                        step(
                                "<userTask id=\"step\"><extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation>"
                                        + "<camunda:constraint name=\"validator\" config=\"" + Marker.CLASS
                                        + "\"/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>")),
                refused(
                        "handler of a form",
                        step("<userTask id=\"step\" camunda:formHandlerClass=\"" + Marker.CLASS + "\"/>")),
                runs(
                        "class that maps variables",
                        step("<callActivity id=\"step\" calledElement=\"x\" camunda:variableMappingClass=\""
                                + Marker.CLASS + "\"/>")),
                runs(
                        "bean that maps variables",
                        step(
                                "<callActivity id=\"step\" calledElement=\"x\" camunda:variableMappingDelegateExpression=\""
                                        + CODE + "\"/>")));
    }

    /** Scripts of any language, in any place. */
    private static Stream<Attack> scripts() {
        String script = "<camunda:script scriptFormat=\"feel\">1 + 1</camunda:script>";
        return Stream.of(
                refused(
                        "script task",
                        step("<scriptTask id=\"step\" scriptFormat=\"feel\"><script>1 + 1</script></scriptTask>")),
                refused(
                        "script of a condition",
                        flow(
                                "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\">1 = 1</conditionExpression>")),
                refused(
                        "script from elsewhere",
                        flow(
                                "<conditionExpression xsi:type=\"tFormalExpression\" language=\"feel\" camunda:resource=\"classpath://x.feel\"/>")),
                refused("script of a parameter", parameter(script)),
                refused(
                        "script of a listener",
                        step("<task id=\"step\"><extensionElements><camunda:executionListener event=\"start\">" + script
                                + "</camunda:executionListener></extensionElements></task>")),
                refused(
                        "script of a task listener",
                        step("<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"create\">" + script
                                + "</camunda:taskListener></extensionElements></userTask>")));
    }

    private static Stream<Attack> objects() {
        return EXPRESSIONS.stream()
                .map(text -> refused(
                        text,
                        step("<serviceTask id=\"step\" camunda:expression=\"" + text.replace("<", "&lt;")
                                + "\" camunda:resultVariable=\"custom_r\"/>")));
    }

    private static Stream<Attack> events() {
        return Stream.of(
                refused(
                        "name of a message",
                        catching(
                                "<messageEventDefinition messageRef=\"m\"/>",
                                "<message id=\"m\" name=\"" + CODE + "\"/>")),
                runs(
                        "name of a signal",
                        catching(
                                "<signalEventDefinition signalRef=\"s\"/>",
                                "<signal id=\"s\" name=\"" + CODE + "\"/>")),
                refused(
                        "message of an error",
                        process("", step("<task id=\"step\"/>"))
                                .replace(
                                        "<process",
                                        "<error id=\"e\" errorCode=\"e\" camunda:errorMessage=\"" + CODE
                                                + "\"/><process")),
                runs(
                        "conditional event",
                        catching(
                                "<conditionalEventDefinition><condition xsi:type=\"tFormalExpression\">" + CODE
                                        + "</condition></conditionalEventDefinition>",
                                "")),
                refused(
                        "listener of a timeout",
                        step(
                                "<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"timeout\" id=\"l\" expression=\""
                                        + CODE
                                        + "\"><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></camunda:taskListener></extensionElements></userTask>")),
                runs(
                        "listener of a process",
                        process("", step("<task id=\"step\"/>"))
                                .replace(
                                        "<startEvent",
                                        "<extensionElements><camunda:executionListener event=\"start\" expression=\""
                                                + CODE + "\"/></extensionElements><startEvent")),
                runs(
                        "listener on the way",
                        flow("<extensionElements><camunda:executionListener event=\"take\" expression=\"" + CODE
                                + "\"/></extensionElements>" + condition("${true}"))),
                refused(
                        "error that external work maps",
                        step(
                                "<serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"><extensionElements><camunda:errorEventDefinition errorRef=\"e\" expression=\""
                                        + CODE + "\"/></extensionElements></serviceTask>")),
                refused(
                        "compensation",
                        step(
                                "<intermediateThrowEvent id=\"step\"><compensateEventDefinition/></intermediateThrowEvent>")),
                refused(
                        "service of the web",
                        process("", step("<task id=\"step\"/>"))
                                .replace(
                                        "<process",
                                        "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:9/x.wsdl\" namespace=\"x\"/><process")));
    }

    /** What is no model of ours at all. */
    private static Stream<Attack> files() {
        return Stream.of(
                new Attack("case model", "attack.cmmn", """
                        <cmmn:definitions xmlns:cmmn="http://www.omg.org/spec/CMMN/20151109/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/cmmn" targetNamespace="x">
                          <cmmn:case id="attack" camunda:historyTimeToLive="P1D"><cmmn:casePlanModel id="plan">
                            <cmmn:planItem id="i" definitionRef="t"/>
                            <cmmn:task id="t"><cmmn:extensionElements>
                              <camunda:caseExecutionListener event="create" expression="%s"/>
                            </cmmn:extensionElements></cmmn:task>
                          </cmmn:casePlanModel></cmmn:case>
                        </cmmn:definitions>""".formatted(CODE), false),
                new Attack("script for others to name", "attack.groovy", "'id'.execute()", false),
                new Attack("page for a form", "attack.html", "<form></form>", false));
    }

    private static Attack runs(String name, String model) {
        return new Attack(name, "attack.bpmn", whole(model), true);
    }

    private static Attack refused(String name, String model) {
        return new Attack(name, "attack.bpmn", whole(model), false);
    }

    private static String whole(String model) {
        return model.startsWith("<?xml") ? model : process("", model);
    }

    static String process(String attributes, String step) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    targetNamespace="http://shouwen.org/test">
                  <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D"%s>
                    <startEvent id="start"/>
                    <sequenceFlow id="in" sourceRef="start" targetRef="step"/>
                    %s
                  </process>
                </definitions>
                """.formatted(attributes, step);
    }

    private static String step(String element) {
        return element + "<sequenceFlow id=\"out\" sourceRef=\"step\" targetRef=\"end\"/><endEvent id=\"end\"/>";
    }

    private static String flow(String content) {
        return "<exclusiveGateway id=\"step\" default=\"other\"/>"
                + "<sequenceFlow id=\"other\" sourceRef=\"step\" targetRef=\"end\"/><sequenceFlow id=\"out\" sourceRef=\"step\" targetRef=\"end\">"
                + content
                + "</sequenceFlow><endEvent id=\"end\"/>";
    }

    private static String condition(String text) {
        return "<conditionExpression xsi:type=\"tFormalExpression\">" + text + "</conditionExpression>";
    }

    private static String parameter(String content) {
        return step(
                "<task id=\"step\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"custom_x\">"
                        + content + "</camunda:inputParameter></camunda:inputOutput></extensionElements></task>");
    }

    private static String loop(String content) {
        return step("<task id=\"step\"><multiInstanceLoopCharacteristics>" + content
                + "</multiInstanceLoopCharacteristics></task>");
    }

    private static String task(String attributes) {
        return step("<userTask id=\"step\" " + attributes + "/>");
    }

    private static String catching(String definition, String declared) {
        return process("", step("<intermediateCatchEvent id=\"step\">" + definition + "</intermediateCatchEvent>"))
                .replace("<process", declared + "<process");
    }
}
