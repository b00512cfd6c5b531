package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwen.processadmin.CheckedModels.CHECK;
import static org.shouwen.processadmin.ModelTexts.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No arrow of our models is taken away unnoticed, not one of them (F-16). */
class TakenAwayArrowsTest {

    private static final Pattern ARROW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"");

    static List<ModelFile> processes() {
        return ModelFile.in(Path.of("processes")).stream()
                .filter(ModelFile::isBpmn)
                .toList();
    }

    private static final List<String> UNKNOWN_NAMES = List.of("系统已有的功能", "系统没有名为", "不能单独作为值使用");

    /** This small application knows none of our beans: what it says of the whole model is no finding here. */
    @ParameterizedTest
    @MethodSource("processes")
    void eachIsAFinding(ModelFile model) {
        String text = new String(model.content(), StandardCharsets.UTF_8);
        List<String> usual = about(CHECK.check(List.of(model), List.of(model)));
        List<String> arrows =
                ARROW.matcher(text).results().map(found -> found.group(1)).toList();
        List<String> unnoticed = new ArrayList<>();
        for (String arrow : arrows) {
            List<String> findings = new ArrayList<>(
                    about(CHECK.check(List.of(file(model.name(), without(arrow, text))), List.of(model))));
            findings.removeAll(usual);
            if (findings.isEmpty()) {
                unnoticed.add(arrow);
            }
            assertThat(findings).as(arrow).allSatisfy(finding -> assertThat(finding)
                    .containsAnyOf("箭头", "出口", "绕成一圈"));
        }

        assertThat(arrows).isNotEmpty();
        assertThat(unnoticed).isEmpty();
    }

    /** Without the lines, which move, and without the names that this application does not know. */
    private static List<String> about(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> UNKNOWN_NAMES.stream().noneMatch(finding.sentence()::contains))
                .map(Finding::toString)
                .toList();
    }

    /** As Camunda Modeler takes an arrow away: with its drawing, and from the gateway whose default it is. */
    static String without(String arrow, String text) {
        return text.replaceAll(
                        "(?s)<bpmn:sequenceFlow id=\"" + arrow + "\"[^>]*?(/>|(?<!/)>.*?</bpmn:sequenceFlow>)", "")
                .replaceAll("(?s)<bpmndi:BPMNEdge id=\"\\w+\" bpmnElement=\"" + arrow + "\".*?</bpmndi:BPMNEdge>", "")
                .replace(" default=\"" + arrow + "\"", "");
    }
}
