package org.shouwen.processadmin.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.processadmin.walk.Trouble.Kind;

/** One copy serves all of them, as it does in the application. */
class ModelWalkTest {

    private static final ModelWalk WALK = new ModelWalk();

    private static final String BRANCHES = """
            <startEvent id="begin"/>
            <sequenceFlow id="f1" sourceRef="begin" targetRef="fork"/>
            <parallelGateway id="fork"/>
            <sequenceFlow id="f2" sourceRef="fork" targetRef="one"/>
            <sequenceFlow id="f3" sourceRef="fork" targetRef="two"/>
            <userTask id="one"/>
            <userTask id="two"/>
            <sequenceFlow id="f4" sourceRef="one" targetRef="join"/>
            <sequenceFlow id="f5" sourceRef="two" targetRef="join"/>
            <parallelGateway id="join"/>
            <sequenceFlow id="f6" sourceRef="join" targetRef="three"/>
            <userTask id="three"/>
            <sequenceFlow id="f7" sourceRef="three" targetRef="end"/>
            <endEvent id="end"/>
            """;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyElementAndArrowOfOurModelsIsWalked(Path file) throws IOException {
        assertThat(WALK.walk(file.getFileName().toString(), Files.readAllBytes(file)))
                .isEmpty();
    }

    @Test
    void branchesThatMeetAreWalked() {
        assertThat(walk(BRANCHES)).isEmpty();
    }

    @Test
    void aJoinThatWaitsForABranchNotTakenIsWhereACaseIsStuck() {
        String chosen = BRANCHES.replace(
                        "<parallelGateway id=\"fork\"/>", "<exclusiveGateway id=\"fork\" default=\"f3\"/>")
                .replace(
                        "<sequenceFlow id=\"f2\" sourceRef=\"fork\" targetRef=\"one\"/>",
                        "<sequenceFlow id=\"f2\" sourceRef=\"fork\" targetRef=\"one\">"
                                + "<conditionExpression>${first}</conditionExpression></sequenceFlow>");

        assertThat(walk(chosen)).containsExactly(new Trouble(Kind.STUCK, "join"));
    }

    @Test
    void branchesThatDoNotWaitForEachOtherDoTheNextStepTwice() {
        assertThat(walk(BRANCHES.replace("<parallelGateway id=\"join\"/>", "<exclusiveGateway id=\"join\"/>")))
                .containsExactly(new Trouble(Kind.TWICE, "three"));
    }

    @Test
    void whatIsAttachedToASubprocessThatNeverWaitsIsNeverReached() {
        assertThat(walk("""
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="sub"/>
                <subProcess id="sub"><startEvent id="in"/><sequenceFlow id="s1" sourceRef="in" targetRef="out"/>
                  <endEvent id="out"/></subProcess>
                <boundaryEvent id="late" attachedToRef="sub"><timerEventDefinition id="t">
                  <timeDate>${due}</timeDate></timerEventDefinition></boundaryEvent>
                <sequenceFlow id="f2" sourceRef="sub" targetRef="end"/>
                <sequenceFlow id="f3" sourceRef="late" targetRef="end"/>
                <endEvent id="end"/>
                """)).containsExactly(new Trouble(Kind.NEVER_REACHED, "late"));
    }

    @Test
    void stepsThatGoInCirclesByThemselvesComeToNoEnd() {
        assertThat(walk("""
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="fork"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="f2" sourceRef="fork" targetRef="end"/>
                <sequenceFlow id="f3" sourceRef="fork" targetRef="again"/>
                <exclusiveGateway id="again"/>
                <sequenceFlow id="f4" sourceRef="again" targetRef="work"/>
                <serviceTask id="work" camunda:expression="${true}"/>
                <sequenceFlow id="f5" sourceRef="work" targetRef="again"/>
                <endEvent id="end"/>
                """)).extracting(Trouble::kind).contains(Kind.ENDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // an error that a bean may throw, inside a step and inside a subprocess
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
                <serviceTask id="work" camunda:delegateExpression="${nobody}"/>
                <boundaryEvent id="failed" attachedToRef="work"><errorEventDefinition id="e" errorRef="wrong"/></boundaryEvent>
                <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><sequenceFlow id="f3" sourceRef="failed" targetRef="end"/>
                <endEvent id="end"/>
                """,
                // whichever comes first
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="first"/>
                <eventBasedGateway id="first"/>
                <sequenceFlow id="f2" sourceRef="first" targetRef="told"/><sequenceFlow id="f3" sourceRef="first" targetRef="due"/>
                <intermediateCatchEvent id="told"><messageEventDefinition id="m" messageRef="news"/></intermediateCatchEvent>
                <intermediateCatchEvent id="due"><timerEventDefinition id="t"><timeDuration>${wait}</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="f4" sourceRef="told" targetRef="end"/><sequenceFlow id="f5" sourceRef="due" targetRef="end"/>
                <endEvent id="end"/>
                """,
                // some of several branches
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="some"/>
                <inclusiveGateway id="some" default="f3"/>
                <sequenceFlow id="f2" sourceRef="some" targetRef="a"><conditionExpression>${x}</conditionExpression></sequenceFlow>
                <sequenceFlow id="f3" sourceRef="some" targetRef="b"/>
                <userTask id="a"/><userTask id="b"/>
                <sequenceFlow id="f4" sourceRef="a" targetRef="met"/><sequenceFlow id="f5" sourceRef="b" targetRef="met"/>
                <inclusiveGateway id="met"/><sequenceFlow id="f6" sourceRef="met" targetRef="end"/><endEvent id="end"/>
                """,
                // many at once and one after the other, in steps and in a called process
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="all"/>
                <userTask id="all"><multiInstanceLoopCharacteristics camunda:collection="${people}" camunda:elementVariable="p">
                  <completionCondition>${done}</completionCondition></multiInstanceLoopCharacteristics></userTask>
                <sequenceFlow id="f2" sourceRef="all" targetRef="each"/>
                <callActivity id="each" calledElement="elsewhere"><multiInstanceLoopCharacteristics isSequential="true"
                  camunda:collection="${people}"/></callActivity>
                <sequenceFlow id="f3" sourceRef="each" targetRef="sub"/>
                <subProcess id="sub"><multiInstanceLoopCharacteristics camunda:collection="${people}"/>
                  <startEvent id="in"/><sequenceFlow id="s1" sourceRef="in" targetRef="inner"/><userTask id="inner"/>
                  <sequenceFlow id="s2" sourceRef="inner" targetRef="out"/><endEvent id="out"/></subProcess>
                <sequenceFlow id="f4" sourceRef="sub" targetRef="end"/><endEvent id="end"/>
                """,
                // by a link
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="away"/>
                <intermediateThrowEvent id="away"><linkEventDefinition id="l1" name="there"/></intermediateThrowEvent>
                <intermediateCatchEvent id="here"><linkEventDefinition id="l2" name="there"/></intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="here" targetRef="end"/><endEvent id="end"/>
                """,
                // undone
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
                <serviceTask id="work" camunda:expression="${x}"/>
                <boundaryEvent id="undo" attachedToRef="work"><compensateEventDefinition id="c"/></boundaryEvent>
                <serviceTask id="undone" isForCompensation="true" camunda:expression="${x}"/>
                <sequenceFlow id="f2" sourceRef="work" targetRef="back"/>
                <intermediateThrowEvent id="back"><compensateEventDefinition id="c2"/></intermediateThrowEvent>
                <sequenceFlow id="f3" sourceRef="back" targetRef="end"/><endEvent id="end"/>
                <association id="a" associationDirection="One" sourceRef="undo" targetRef="undone"/>
                """,
                // started by a message, by a clock and by a person; withdrawn at any time; reminded every day
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
                <startEvent id="told"><messageEventDefinition id="m" messageRef="news"/></startEvent><sequenceFlow id="f2" sourceRef="told" targetRef="work"/>
                <userTask id="work" camunda:asyncBefore="true" camunda:dueDate="${due}" camunda:assignee="${nobody}"/>
                <boundaryEvent id="daily" cancelActivity="false" attachedToRef="work"><timerEventDefinition id="t"><timeCycle>0 30 8 * * ?</timeCycle></timerEventDefinition></boundaryEvent>
                <sequenceFlow id="f3" sourceRef="daily" targetRef="reminded"/><endEvent id="reminded"/>
                <sequenceFlow id="f4" sourceRef="work" targetRef="end"/><endEvent id="end"><terminateEventDefinition id="x"/></endEvent>
                <subProcess id="withdrawal" triggeredByEvent="true"><startEvent id="withdrawn"><messageEventDefinition id="m2" messageRef="gone"/></startEvent>
                  <sequenceFlow id="s1" sourceRef="withdrawn" targetRef="closed"/><endEvent id="closed"/></subProcess>
                """
            })
    void whateverTheEngineOffersIsWalked(String process) {
        assertThat(walk(process)).isEmpty();
    }

    @Test
    void nothingOfAModelRunsButItsShape() {
        String hostile = BRANCHES.replace(
                        "<userTask id=\"one\"/>",
                        "<serviceTask id=\"one\" camunda:type=\"shell\"><extensionElements>"
                                + "<camunda:field name=\"command\" stringValue=\"touch\"/>"
                                + "<camunda:field name=\"arg1\" stringValue=\"target/walked\"/></extensionElements></serviceTask>")
                .replace(
                        "<userTask id=\"two\"/>",
                        "<scriptTask id=\"two\" scriptFormat=\"juel\"><script>${1/0}</script></scriptTask>")
                .replace(
                        "<userTask id=\"three\"/>",
                        "<userTask id=\"three\"><extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name=\"x\">${nobody.fails()}</camunda:inputParameter></camunda:inputOutput>"
                                + "<camunda:taskListener event=\"create\" class=\"no.such.Listener\"/>"
                                + "<camunda:executionListener event=\"start\" expression=\"${nobody.fails()}\"/></extensionElements></userTask>");

        assertThat(walk(hostile)).isEmpty();
        assertThat(Path.of("target", "walked")).doesNotExist();
    }

    @Test
    void aModelThatTheEngineDoesNotTakeIsNotWalked() {
        assertThatThrownBy(() -> walk(BRANCHES.replace("<endEvent id=\"end\"/>", """
                <endEvent id="end"><errorEventDefinition id="e"/></endEvent>
                """)))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void severalWalkAtATimeAndFindTheSame() {
        String twice = BRANCHES.replace("<parallelGateway id=\"join\"/>", "<exclusiveGateway id=\"join\"/>");
        List<CompletableFuture<List<Trouble>>> walks = Stream.of(BRANCHES, twice, BRANCHES, twice)
                .map(model -> CompletableFuture.supplyAsync(() -> walk(model)))
                .toList();

        assertThat(walks.stream().map(CompletableFuture::join))
                .containsExactly(
                        List.of(),
                        List.of(new Trouble(Kind.TWICE, "three")),
                        List.of(),
                        List.of(new Trouble(Kind.TWICE, "three")));
    }

    @Test
    void theCopyStandsBesideNoOtherEngine() {
        walk(BRANCHES);

        assertThat(ProcessEngines.getProcessEngines().keySet()).noneMatch(name -> name.startsWith("model-walk"));
    }

    private static List<Trouble> walk(String process) {
        String bpmn = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://shouwen.org/test">
                  <message id="news" name="news"/><message id="gone" name="gone"/><error id="wrong" errorCode="wrong"/>
                  <process id="walked" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>
                """.formatted(process);
        return WALK.walk("walked.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
    }
}
