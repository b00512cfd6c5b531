package org.shouwen.processadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwen.engine.DecisionContract;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Every way in which one of the shipped tables can be broken is refused, in words that name the place. */
class DecisionTablesTest {

    private static final String ESCALATION = "escalation-routing";
    private static final String COMPLAINT = "complaint-routing";

    private static final Pattern RULE = Pattern.compile("(?s)<rule id=\"(\\w+)\">.*?</rule>\\s*");
    private static final Pattern INPUT_CELL =
            Pattern.compile("<inputEntry id=\"(\\w+)\">\\s*<text>([^<]+)</text>\\s*</inputEntry>");
    private static final Pattern OUTPUT_CELL =
            Pattern.compile("<outputEntry id=\"(\\w+)\">\\s*<text>([^<]+)</text>\\s*</outputEntry>");

    private static final List<DecisionContract> CONTRACTS = contracts();
    private static final ModelCheck CHECK = CheckedModels.withTables(CONTRACTS);

    static Stream<String> tables() {
        return Stream.of(ESCALATION, COMPLAINT);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aShippedTableAnswersEverythingAndNoneOfItsRulesIsForNothing(String table) {
        assertThat(findings(table, text(table))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theBuiltInOrderKeepsToTheContractWhateverIsAsked(String table) {
        DecisionContract contract = CONTRACTS.stream()
                .filter(known -> known.decisionId().equals(table))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> all = List.of(Map.of());
        for (DecisionContract.Column input : contract.inputs()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> begun : all) {
                for (Object value : input.values().keySet()) {
                    Map<String, Object> asked = new LinkedHashMap<>(begun);
                    asked.put(input.name(), value);
                    longer.add(asked);
                }
            }
            all = longer;
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(10).allSatisfy(asked -> assertThat(
                        contract.fault(asked, List.of(contract.builtIn().apply(asked))))
                .isEmpty());
        assertThat(contract.builtIn().apply(Map.of())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "escalation-routing, complaintStepLate ordinary",
        "complaint-routing, rule1 rule2 rule3 rule4 rule5 rule7"
    })
    void aRuleIsRemovedOnlyWhereTheOthersStillAnswerEverything(String table, String needed) {
        List<String> refused = new ArrayList<>();
        RULE.matcher(text(table)).results().forEach(rule -> {
            List<Finding> findings = findings(table, text(table).replace(rule.group(), ""));
            if (findings.stream().anyMatch(Finding::forbidsDeployment)) {
                refused.add(rule.group(1));
                assertSaidWell(findings);
            }
        });
        assertThat(refused).containsExactly(needed.split(" "));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCellWhoseQuoteIsMissingIsNamed(String table) {
        int corrupted = 0;
        for (Pattern cells : List.of(INPUT_CELL, OUTPUT_CELL)) {
            for (MatchResult cell : cells.matcher(text(table)).results().toList()) {
                String words = cell.group(2);
                if (!words.contains("\"")) {
                    continue;
                }
                for (String broken : List.of(
                        words.substring(1),
                        words.substring(0, words.length() - 1),
                        words.replace("\"", ""),
                        words.replace('"', '”'),
                        words.replace("\"", "'"),
                        words + ",")) {
                    assertThat(errors(findings(table, replaced(text(table), cell, broken))))
                            .as("%s: %s", cell.group(1), broken)
                            .isNotEmpty()
                            .allSatisfy(finding -> {
                                assertThat(finding.elementId()).isEqualTo(cell.group(1));
                                assertThat(finding.sentence()).matches("第\\d+行“[^”]+”列.*");
                            });
                    corrupted++;
                }
            }
        }
        assertThat(corrupted).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyAnswerThatTheCodeDoesNotUnderstandIsRefused(String table) {
        for (MatchResult cell : OUTPUT_CELL.matcher(text(table)).results().toList()) {
            for (String broken : List.of("4", "0", "-1", "1.5", "\"所长\"", "所长", "", "null", "\"everybody\"", "[1,2]")) {
                List<Finding> findings = findings(table, replaced(text(table), cell, broken));
                assertThat(errors(findings)).as("%s: %s", cell.group(1), broken).isNotEmpty();
                assertSaidWell(findings);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyInputThatCannotOccurIsRefused(String table) {
        for (MatchResult cell : INPUT_CELL.matcher(text(table)).results().toList()) {
            String broken = cell.group(2).contains("\"") ? "\"NOBODY_SAYS_SO\"" : "7";
            List<Finding> findings = findings(table, replaced(text(table), cell, broken));
            assertThat(findings).as(cell.group(1)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnKeepsItsNameAndType(String table) {
        String text = text(table);
        for (MatchResult column : Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>|<output [^>]*/>")
                .matcher(text)
                .results()
                .toList()) {
            String now = column.group();
            for (String broken : List.of(
                    now.replaceAll("<text>(\\w+)</text>", "<text>$1Neu</text>")
                            .replaceAll(" name=\"(\\w+)\"", " name=\"$1Neu\""),
                    now.replaceAll("<text>(\\w+)</text>", "<text></text>").replaceAll(" name=\"(\\w+)\"", ""),
                    now.replaceAll("<text>(\\w+)</text>", "<text>$1 + 1</text>")
                            .replaceAll(" name=\"(\\w+)\"", " name=\"所长\""),
                    now.replaceAll(" typeRef=\"\\w+\"", ""),
                    now.replaceAll(" typeRef=\"\\w+\"", " typeRef=\"date\""))) {
                List<Finding> findings = findings(table, text.replace(now, broken));
                assertThat(errors(findings)).as(broken).isNotEmpty();
                assertSaidWell(findings);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aColumnThatTheCodeDoesNotKnowIsRefused(String table) {
        String withOutput = text(table)
                .replaceFirst("<rule ", "<output id=\"more\" label=\"抄送\" name=\"copy\" typeRef=\"string\" /><rule ")
                .replace("</rule>", "<outputEntry><text>\"x\"</text></outputEntry></rule>");

        assertThat(errors(findings(table, withOutput)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("“抄送”列", "copy", "程序不认识"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER", "PRIORITY", ""})
    void underAnotherHitPolicyTheShippedTablesAreRefused(String policy) {
        tables().forEach(table -> {
            String other =
                    text(table).replace("hitPolicy=\"FIRST\"", policy.isEmpty() ? "" : "hitPolicy=\"" + policy + "\"");
            List<Finding> findings = findings(table, other);
            assertThat(errors(findings)).as(table).isNotEmpty();
            assertSaidWell(findings);
        });
    }

    @Test
    void aTableOfWhichAlwaysOneRuleAnswersMayBeUnique() {
        String unique = text(COMPLAINT)
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")
                .replace(
                        "<inputEntry id=\"rule7Kind\">\n          <text></text>",
                        "<inputEntry id=\"rule7Kind\"><text>not(\"CLERK\")</text>");

        assertThat(findings(COMPLAINT, unique)).isEmpty();
    }

    @Test
    void theCombinationThatNoRuleAnswersIsNamed() {
        String last = RULE.matcher(text(ESCALATION))
                .results()
                .reduce((one, other) -> other)
                .orElseThrow()
                .group();

        assertThat(errors(findings(ESCALATION, text(ESCALATION).replace(last, ""))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("上报原因为 \"PROMISE_MISSED\"(承诺答复时间已过)", "轻重为 \"ORDINARY\"(一般)", "没有适用的规则", "种)"));
    }

    @Test
    void aComplaintGoesToNobodyWhoMayNotKnowOfIt() {
        String toTheHead =
                text(ESCALATION).replaceFirst("(?s)(<outputEntry id=\"complaintStepLateFirst\">\\s*<text>)2", "$11");
        String toTheOffice =
                text(COMPLAINT).replaceFirst("(?s)(<outputEntry id=\"rule2Office\">\\s*<text>)false", "$1true");
        String toHimself = text(COMPLAINT)
                .replaceFirst(
                        "(?s)(<outputEntry id=\"rule5Leader\">\\s*<text>)\"bureau-principal-leader\"",
                        "$1\"bureau-leader-in-charge\"");

        assertThat(errors(findings(ESCALATION, toTheHead)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("第1行", "投诉办理逾期不得报给所长"));
        assertThat(errors(findings(COMPLAINT, toTheOffice)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("第2行", "不得由人社所承办"));
        assertThat(errors(findings(COMPLAINT, toHimself)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("第5行", "只能由局主要领导"));
    }

    @Test
    void aRuleThatIsNeverReachedIsPointedOut() {
        String rule = RULE.matcher(text(ESCALATION))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        String twice = text(ESCALATION).replace(rule, rule + rule.replaceAll("id=\"", "id=\"again"));

        assertThat(findings(ESCALATION, twice)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.sentence()).contains("第2行永远用不到");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..999999999 return i",
                "some x in 1..999999999 satisfies x = 0",
                "matches(?, \"(a+)+b\")",
                "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}",
                "2**999999999",
                "[1,2,3][item > 1]",
                "{a: 1}.a",
                "${execution}",
                "#{1+1}",
                "java.lang.Runtime.getRuntime().exec(\"id\")"
            })
    void aCellBringsNoProgram(String cell) {
        for (Pattern cells : List.of(INPUT_CELL, OUTPUT_CELL)) {
            MatchResult any =
                    cells.matcher(text(ESCALATION)).results().findFirst().orElseThrow();
            List<Finding> findings = findings(ESCALATION, replaced(text(ESCALATION), any, cell.replace(">", "&gt;")));
            assertThat(errors(findings)).isNotEmpty().allSatisfy(finding -> assertThat(finding.sentence())
                    .contains("第1行"));
        }
    }

    @Test
    void aCellThatIsTooLongOrTooDeepIsRefusedAtOnce() {
        MatchResult any =
                INPUT_CELL.matcher(text(ESCALATION)).results().findFirst().orElseThrow();
        for (String cell :
                List.of("(".repeat(240) + "1" + ")".repeat(240), "not(".repeat(120), "\"A\",".repeat(5_000))) {
            assertThat(errors(findings(ESCALATION, replaced(text(ESCALATION), any, cell))))
                    .isNotEmpty();
        }
        String rule = RULE.matcher(text(ESCALATION))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append(rule.replaceAll("id=\"", "id=\"n" + i));
        }
        assertThat(errors(findings(ESCALATION, text(ESCALATION).replace(rule, many))))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("最多"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<definitions |<definitions expressionLanguage=\"juel\" |juel",
                "<definitions |<definitions expressionLanguage=\"groovy\" |groovy",
                "<definitions |<definitions expressionLanguage=\"\" |FEEL",
                "<definitions |<definitions typeLanguage=\"http://www.w3.org/2001/XMLSchema\" |XMLSchema",
                "<outputEntry |<outputEntry expressionLanguage=\"juel\" |juel",
                "<inputEntry |<inputEntry expressionLanguage=\"javascript\" |javascript",
                "<inputExpression |<inputExpression expressionLanguage=\"juel\" |juel",
                "<decisionTable |<decisionTable aggregation=\"SUM\" |aggregation",
                "<input |<input camunda:inputVariable=\"x\" |inputVariable",
                "<decision id|<decision id=\"other\" name=\"另一个\" camunda:historyTimeToLive=\"P1D\"><literalExpression expressionLanguage=\"juel\"><text>${1}</text></literalExpression></decision><decision id|literalExpression",
                "<decision id|<businessKnowledgeModel id=\"bkm\" name=\"k\"/><decision id|businessKnowledgeModel",
                "<decision id|<inputData id=\"data\" name=\"d\"/><decision id|inputData",
                "<decisionTable |<informationRequirement><requiredInput href=\"#x\"/></informationRequirement><decisionTable |informationRequirement",
                "<rule |<?php run ?><rule |处理指令",
                "<rule |文字<rule |无法读取",
                "<definitions |<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions |无法读取",
                "<decision id=\"escalation-routing\"|<decision id=\"anything\"|文件名"
            })
    void aFileHoldsOneTableInFeelAndNothingElse(String from, String to, String said) {
        assertThat(text(ESCALATION)).contains(from);
        assertThat(errors(findings(
                        ESCALATION, text(ESCALATION).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)))))
                .as(to)
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(said));
    }

    @Test
    void whatModelersNoteForThemselvesIsNoFault() {
        String edited = text(ESCALATION)
                .replace(
                        "<definitions ",
                        "<definitions xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\""
                                + " exporter=\"Camunda Modeler\" exporterVersion=\"5.40.0\" ")
                .replace("<input id=\"severityInput\"", "<input biodi:width=\"150\" id=\"severityInput\"")
                .replaceFirst(
                        "</inputExpression>",
                        "</inputExpression><inputValues id=\"v\"><text>\"OVERDUE\"</text></inputValues>");

        assertThat(findings(ESCALATION, edited)).isEmpty();
    }

    /** As the features declare them; without the application, for which the rules do not wait. */
    private static List<DecisionContract> contracts() {
        try (AnnotationConfigApplicationContext features = new AnnotationConfigApplicationContext(
                Class.forName("org.shouwen.escalation.process.EscalationTable"),
                Class.forName("org.shouwen.complaint.process.ComplaintTable"))) {
            return List.copyOf(features.getBeansOfType(DecisionContract.class).values());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private List<Finding> findings(String table, String text) {
        return CHECK.check(List.of(ModelTexts.file(table + ".dmn", text)));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return CheckedModels.errors(findings);
    }

    /** Chinese, without a word of the engine's or of Java's. */
    private static void assertSaidWell(List<Finding> findings) {
        assertThat(errors(findings)).allSatisfy(finding -> assertThat(finding.sentence())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("Exception", "DMN-", "org.", "java"));
    }

    private static String replaced(String table, MatchResult cell, String words) {
        String now = cell.group();
        return table.replace(now, now.replace("<text>" + cell.group(2) + "</text>", "<text>" + words + "</text>"));
    }

    private static String text(String table) {
        try {
            return Files.readString(Path.of("processes", table + ".dmn"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
