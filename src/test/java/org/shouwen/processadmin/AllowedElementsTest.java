package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.assertError;
import static org.shouwen.processadmin.CheckedModels.errors;
import static org.shouwen.processadmin.CheckedModels.findings;
import static org.shouwen.processadmin.ModelTexts.BPMN;
import static org.shouwen.processadmin.ModelTexts.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing stands in a process model but what the list allows, wherever somebody puts it. */
class AllowedElementsTest {

    private static final String RUNS = "${''.getClass().forName('java.lang.Runtime')}";

    private static final List<String> FOREIGN_ELEMENTS = List.of(
            "<bpmn:scriptTask id=\"foreign\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
            "<bpmn:script>1</bpmn:script>",
            "<bpmn:manualTask id=\"foreign\"/>",
            "<bpmn:task id=\"foreign\"/>",
            "<bpmn:transaction id=\"foreign\"/>",
            "<bpmn:adHocSubProcess id=\"foreign\"/>",
            "<bpmn:complexGateway id=\"foreign\"/>",
            "<bpmn:signalEventDefinition id=\"foreign\"/>",
            "<bpmn:conditionalEventDefinition><bpmn:condition>" + RUNS
                    + "</bpmn:condition></bpmn:conditionalEventDefinition>",
            "<bpmn:compensateEventDefinition/>",
            "<bpmn:cancelEventDefinition/>",
            "<bpmn:linkEventDefinition name=\"x\"/>",
            "<bpmn:errorEventDefinition/>",
            "<bpmn:escalationEventDefinition/>",
            "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>" + RUNS
                    + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>",
            "<bpmn:humanPerformer/>",
            "<bpmn:ioSpecification/>",
            "<bpmn:dataObject id=\"foreign\"/>",
            "<bpmn:property id=\"foreign\"/>",
            "<bpmn:standardLoopCharacteristics/>",
            "<bpmn:loopCardinality>" + RUNS + "</bpmn:loopCardinality>",
            "<bpmn:import importType=\"x\" location=\"http://127.0.0.1:1/\" namespace=\"x\"/>",
            "<bpmn:interface name=\"x\"/>",
            "<bpmn:signal id=\"foreign\" name=\"x\"/>",
            "<bpmn:process id=\"foreign\"/>",
            "<bpmn:BPMNDiagram>" + RUNS + "</bpmn:BPMNDiagram>",
            "<bpmn:monitoring/>",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
            "<camunda:script scriptFormat=\"groovy\">1</camunda:script>",
            "<camunda:field name=\"x\"><camunda:expression>" + RUNS + "</camunda:expression></camunda:field>",
            "<camunda:formData/>",
            "<camunda:formProperty id=\"x\" expression=\"" + RUNS + "\"/>",
            "<camunda:properties><camunda:property name=\"x\" value=\"y\"/></camunda:properties>",
            "<camunda:potentialStarter/>",
            "<camunda:failedJobRetryTimeCycle>" + RUNS + "</camunda:failedJobRetryTimeCycle>",
            "<camunda:errorEventDefinition expression=\"" + RUNS + "\"/>",
            "<camunda:list><camunda:value>" + RUNS + "</camunda:value></camunda:list>",
            "<camunda:map><camunda:entry key=\"x\">" + RUNS + "</camunda:entry></camunda:map>",
            "<camunda:validation/>",
            "<camunda:constraint/>",
            "<zeebe:taskDefinition xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" type=\"x\"/>",
            "<activiti:executionListener xmlns:activiti=\"http://activiti.org/bpmn\" event=\"start\" expression=\""
                    + RUNS + "\"/>",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>",
            "<x xmlns=\"\">1</x>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">1</script>",
            "&lt;&#36;{1}");

    private static final List<String> FOREIGN_ATTRIBUTES = List.of(
            "camunda:class=\"java.lang.Runtime\"",
            "class=\"java.lang.Runtime\"",
            "camunda:expression=\"" + RUNS + "\"",
            "expression=\"" + RUNS + "\"",
            "camunda:type=\"shell\"",
            "camunda:type=\"mail\"",
            "camunda:type=\"external\"",
            "camunda:topic=\"x\"",
            "camunda:resource=\"deployment://x\"",
            "camunda:formHandlerClass=\"x\"",
            "camunda:variableMappingClass=\"x\"",
            "camunda:variableMappingDelegateExpression=\"" + RUNS + "\"",
            "camunda:candidateStarterUsers=\"adm01\"",
            "camunda:asyncBefore=\"true\"",
            "camunda:jobPriority=\"" + RUNS + "\"",
            "camunda:taskPriority=\"" + RUNS + "\"",
            "camunda:tenantId=\"x\"",
            "camunda:calledElementTenantId=\"x\"",
            "camunda:formKey=\"embedded:x\"",
            "camunda:errorMessage=\"" + RUNS + "\"",
            "camunda:unknown=\"x\"",
            "language=\"groovy\"",
            "scriptFormat=\"groovy\"",
            "expressionLanguage=\"groovy\"",
            "operationRef=\"x\"",
            "isForCompensation=\"true\"",
            "onclick=\"1\"",
            "activiti:class=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\"",
            "zeebe:x=\"x\" xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"");

    static Stream<ModelFile> ourModels() {
        return ModelFile.in(Path.of("processes")).stream().filter(ModelFile::isBpmn);
    }

    @ParameterizedTest
    @MethodSource("ourModels")
    void ourOwnModelsPass(ModelFile model) {
        assertThat(refusals(model.name(), text(model))).isEmpty();
    }

    /** At the first element of each kind in its place; every foreign piece has its turn many times. */
    @ParameterizedTest
    @MethodSource("ourModels")
    void foreignElementsTextsAndAttributesAreRefusedWhereverTheyStand(ModelFile model) {
        String text = text(model);
        Matcher tag = Pattern.compile("<((?:bpmn|camunda|bpmndi|dc|di):\\w+)([^<>]*?)(/?)>")
                .matcher(text);
        Set<String> seen = new HashSet<>();
        int turn = model.name().hashCode() & 0xff;
        while (tag.find()) {
            boolean inside = "/".equals(tag.group(3));
            if (seen.add(tag.group(1) + tag.group(2).replaceAll("=\"[^\"]*\"", "") + inside)) {
                for (int i = 0; i < 3; i++) {
                    String element = FOREIGN_ELEMENTS.get(turn % FOREIGN_ELEMENTS.size());
                    String attribute = FOREIGN_ATTRIBUTES.get(turn++ % FOREIGN_ATTRIBUTES.size());
                    boolean words = !element.startsWith("<") && takesText(tag.group(1));
                    String closed = inside ? "</" + tag.group(1) + ">" : "";
                    if (!words) {
                        assertRefused(model, text, tag, "<" + tag.group(1) + tag.group(2) + ">" + element + closed);
                    }
                    assertRefused(
                            model, text, tag, "<" + tag.group(1) + " " + attribute + tag.group(2) + tag.group(3) + ">");
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private static boolean takesText(String element) {
        return Set.of(
                        "bpmn:documentation",
                        "bpmn:incoming",
                        "bpmn:outgoing",
                        "bpmn:conditionExpression",
                        "bpmn:timeDate",
                        "bpmn:timeCycle",
                        "bpmn:completionCondition",
                        "camunda:inputParameter",
                        "camunda:outputParameter")
                .contains(element);
    }

    private static void assertRefused(ModelFile model, String text, Matcher at, String instead) {
        String changed = text.substring(0, at.start()) + instead + text.substring(at.end());
        assertThat(refusals(model.name(), changed)).as("%s: %s", model, instead).isNotEmpty();
    }

    private static List<Finding> refusals(String name, String text) {
        Report report = new Report();
        ModelFile model = file(name, text);
        new AllowedRule(new AllowedBpmn()).check(model, XmlFile.read(model), report);
        return report.findings();
    }

    private static String text(ModelFile model) {
        return new String(model.content(), StandardCharsets.UTF_8);
    }

    @Nested
    class WhatModelerWrites {

        @Test
        void byItselfPasses() {
            String written = BPMN.replace(
                            "id=\"definitions\"",
                            "xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\""
                                    + " xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" exporter=\"Camunda Modeler\""
                                    + " exporterVersion=\"5.40.0\" modeler:executionPlatform=\"Camunda Platform\""
                                    + " modeler:executionPlatformVersion=\"7.24.0\" id=\"definitions\"")
                    .replace(
                            "</bpmn:process>",
                            "<bpmn:textAnnotation id=\"Note_1\"><bpmn:text>费用超过 ${限额} 时</bpmn:text></bpmn:textAnnotation>"
                                    + "<bpmn:association id=\"Tie_1\" associationDirection=\"None\" sourceRef=\"judgeAppeal\" targetRef=\"Note_1\"/>"
                                    + "<bpmn:group id=\"Group_1\"/></bpmn:process>");
            String coloured = ModelTexts.drawn(written)
                    .replaceFirst(
                            "<bpmndi:BPMNShape ",
                            "<bpmndi:BPMNShape bioc:stroke=\"#0d4372\" bioc:fill=\"#bbdefb\" color:background-color=\"#bbdefb\""
                                    + " color:border-color=\"#0d4372\" ");

            assertThat(findings(coloured)).isEmpty();
        }

        @Test
        void withOtherPrefixesPasses() {
            String other = BPMN.replace("bpmn:", "semantic:")
                    .replace("camunda:", "c7:")
                    .replace("xmlns:bpmn=", "xmlns:semantic=")
                    .replace("xmlns:camunda=", "xmlns:c7=");
            String drawn = ModelTexts.drawn(BPMN);

            assertThat(refusals("appeal.bpmn", other)).isEmpty();
            assertThat(refusals("appeal.bpmn", drawn)).isEmpty();
        }

        @Test
        void forCamunda8IsRefused() {
            String eight = BPMN.replace(
                    "id=\"definitions\"",
                    "xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" modeler:executionPlatform=\"Camunda Cloud\" id=\"definitions\"");

            assertError(findings(eight), "appeal", "Camunda Platform");
        }
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(strings = {"process", "serviceTask", "boundaryEvent", "sequenceFlow", "exclusiveGateway"})
        void inADocumentationIsNotEvaluatedAndMayHoldAnything(String element) {
            String documented = BPMN.replaceFirst(
                    "(<bpmn:" + element + " [^>]*[^/])>", "$1><bpmn:documentation>见 \\${x.y()}</bpmn:documentation>");
            String closed = documented.equals(BPMN)
                    ? BPMN.replaceFirst(
                            "(<bpmn:" + element + " [^>]*)/>",
                            "$1><bpmn:documentation>见 \\${x.y()}</bpmn:documentation></bpmn:" + element + ">")
                    : documented;

            assertThat(closed).isNotEqualTo(BPMN);
            assertThat(errors(findings(closed))).isEmpty();
        }

        @Test
        void inTheNameOfAGatewayIsNotEvaluatedEither() {
            assertThat(errors(findings(BPMN.replace("name=\"结论\"", "name=\"结论 ${outcome.text}\""))))
                    .isEmpty();
        }

        @Test
        void inTheNameAndDocumentationOfATaskIsEvaluatedAndJudged() {
            assertError(
                    findings(BPMN.replace("name=\"复核\" camunda", "name=\"复核 ${clerk.class}\" camunda")),
                    "judgeAppeal",
                    "clerk.class");
            assertError(
                    findings(BPMN.replaceFirst(
                            "(<bpmn:userTask [^>]*>)", "$1<bpmn:documentation>\\${clerk.class}</bpmn:documentation>")),
                    "judgeAppeal",
                    "clerk.class");
        }

        @Test
        void besideAnElementIsRefused() {
            String beside = BPMN.replace(
                    "${outcome == 'CHANGED'}<", "${clerk.class}<bpmn:documentation>x</bpmn:documentation><");

            assertError(findings(beside), "f4", "bpmn:documentation 不能放在 bpmn:conditionExpression 中");
        }

        @Test
        void inAnAttributeThatIsNoExpressionIsRefused() {
            assertError(
                    findings(BPMN.replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"${clerk}\"")),
                    "appeal",
                    "不能写表达式");
        }
    }

    @Test
    void aRefusalNamesElementLabelAndLineAndIsTheOnlyOneAboutIt() {
        String shell = BPMN.replace("camunda:delegateExpression=\"${registerAppeal}\"", "camunda:type=\"shell\"");

        assertThat(findings(shell)).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("registerAppeal");
            assertThat(finding.element()).isEqualTo("系统任务“登记复核”");
            assertThat(finding.line()).isEqualTo(15);
            assertThat(finding.sentence()).contains("不得改由外部程序办理");
        });
    }
}
