package org.shouwen.engine.closed;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The elements that models may have, and the attributes of each. Everything that makes the engine run a class, a script, a
 * command or a connector, reach another engine's worker or fill a bean's fields is missing; so is what nobody has needed yet.
 */
final class Vocabulary {

    /** What an attribute or a text is to the engine. */
    enum Kind {
        /** Taken as it stands, or never looked at by the engine, such as a label. */
        LABEL,
        /** Taken as it stands where it means something, so no expression may stand there. */
        FIXED,
        /** Evaluated. */
        EXPRESSION,
        /** Names the bean that does something. */
        BEAN,
        /** Names a variable that the engine writes. */
        VARIABLE
    }

    /** @param text null for an element that holds none; one that does has no children */
    record Entry(Map<String, Kind> attributes, Kind text) {}

    /** Element, then its attributes: {@code ~} a label, {@code $} evaluated, {@code @} a bean, {@code =} a variable written. */
    private static final String WORDS = """
            definitions: name~ targetNamespace typeLanguage expressionLanguage exporter~ xsi:schemaLocation~ exporterVersion~
            message: name
            error: name~ errorCode
            escalation: name~ escalationCode
            category: name~
            categoryValue: value~
            collaboration: name~ isClosed
            participant: name~ processRef
            messageFlow: name~ sourceRef targetRef
            process: name~ isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag \
              camunda:isStartableInTasklist camunda:candidateStarterGroups
            documentation: textFormat text()~
            laneSet: name~
            childLaneSet: name~
            lane: name~
            flowNodeRef: text()
            extensionElements:
            incoming: text()
            outgoing: text()
            textAnnotation: textFormat
            text: text()~
            association: sourceRef targetRef associationDirection
            group: categoryValueRef
            dataObject: name~ isCollection
            dataObjectReference: name~ dataObjectRef
            dataStoreReference: name~
            startEvent: name~ isInterrupting parallelMultiple camunda:initiator= camunda:formRef \
              camunda:formRefBinding camunda:formRefVersion ASYNC
            endEvent: name~ ASYNC
            intermediateThrowEvent: name~ ASYNC
            intermediateCatchEvent: name~ parallelMultiple ASYNC
            boundaryEvent: name~ attachedToRef cancelActivity parallelMultiple ASYNC
            task: name~ default ASYNC
            manualTask: name~ default ASYNC
            userTask: name$ default camunda:assignee$ camunda:candidateUsers$ camunda:candidateGroups$ \
              camunda:dueDate$ camunda:followUpDate$ camunda:priority$ camunda:formRef camunda:formRefBinding \
              camunda:formRefVersion ASYNC
            serviceTask: name~ default camunda:delegateExpression@ camunda:expression$ camunda:resultVariable= \
              ASYNC
            sendTask: name~ default camunda:delegateExpression@ camunda:expression$ camunda:resultVariable= ASYNC
            receiveTask: name~ default messageRef instantiate ASYNC
            businessRuleTask: name~ default camunda:decisionRef camunda:decisionRefBinding \
              camunda:decisionRefVersion camunda:decisionRefVersionTag camunda:mapDecisionResult \
              camunda:resultVariable= ASYNC
            callActivity: name~ default calledElement camunda:calledElementBinding camunda:calledElementVersion \
              camunda:calledElementVersionTag ASYNC
            subProcess: name~ default triggeredByEvent ASYNC
            exclusiveGateway: name~ default gatewayDirection ASYNC
            inclusiveGateway: name~ default gatewayDirection ASYNC
            parallelGateway: name~ gatewayDirection ASYNC
            eventBasedGateway: name~ gatewayDirection instantiate eventGatewayType ASYNC
            sequenceFlow: name~ sourceRef targetRef isImmediate
            conditionExpression: xsi:type text()$
            timerEventDefinition:
            timeDate: xsi:type text()$
            timeCycle: xsi:type text()$
            timeDuration: xsi:type text()$
            messageEventDefinition: messageRef camunda:delegateExpression@
            errorEventDefinition: errorRef camunda:errorCodeVariable= camunda:errorMessageVariable=
            escalationEventDefinition: escalationRef camunda:escalationCodeVariable=
            conditionalEventDefinition: camunda:variableName camunda:variableEvents
            condition: xsi:type text()$
            linkEventDefinition: name
            terminateEventDefinition:
            multiInstanceLoopCharacteristics: isSequential camunda:collection$ camunda:elementVariable= ASYNC
            loopCardinality: xsi:type text()$
            completionCondition: xsi:type text()$
            camunda:inputOutput:
            camunda:inputParameter: name text()$
            camunda:outputParameter: name text()$
            camunda:executionListener: event delegateExpression@
            camunda:taskListener: event delegateExpression@
            camunda:in: businessKey$ source sourceExpression$ target
            camunda:out: source sourceExpression$ target
            camunda:properties:
            camunda:property: name~ value~
            camunda:failedJobRetryTimeCycle: text()
            """;

    /** Where a step waits for the job executor. */
    private static final String ASYNC = "camunda:asyncBefore camunda:asyncAfter camunda:exclusive";

    private static final String TEXT = "text()";

    private static final Map<String, Entry> ENTRIES = WORDS.replace("ASYNC", ASYNC)
            .lines()
            .map(line -> line.split(":( |$)", 2))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> entry(words[1])));

    private Vocabulary() {}

    /** @param name with its prefix, none for BPMN; null where models may not have such an element */
    static Entry of(String name) {
        return ENTRIES.get(name);
    }

    private static Entry entry(String words) {
        Map<String, Kind> attributes = new HashMap<>();
        attributes.put("id", Kind.FIXED);
        for (String word : words.split(" +")) {
            Kind kind = word.isEmpty() ? null : kind(word.charAt(word.length() - 1));
            attributes.put(kind == Kind.FIXED || kind == null ? word : word.substring(0, word.length() - 1), kind);
        }
        attributes.remove("");
        Kind text = attributes.remove(TEXT);
        return new Entry(Map.copyOf(attributes), text);
    }

    private static Kind kind(char sign) {
        return switch (sign) {
            case '~' -> Kind.LABEL;
            case '$' -> Kind.EXPRESSION;
            case '@' -> Kind.BEAN;
            case '=' -> Kind.VARIABLE;
            default -> Kind.FIXED;
        };
    }
}
