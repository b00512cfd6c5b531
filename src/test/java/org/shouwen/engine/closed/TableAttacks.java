package org.shouwen.engine.closed;

import java.util.List;
import java.util.stream.Stream;

/** The list of attacks on decisions: every place at which a table may name a language. */
final class TableAttacks {

    static final String INNOCENT = table("", "", "", "", "1");

    private static final String CODE = Attacks.CODE;
    private static final String JUEL = " expressionLanguage=\"juel\"";

    private TableAttacks() {}

    static List<Attack> all() {
        return Stream.concat(
                        Stream.of(
                                new Attack(
                                        "JUEL for the whole table", "attack.dmn", table(JUEL, "", "", "", CODE), true),
                                new Attack("JUEL of an output", "attack.dmn", table("", "", "", JUEL, CODE), true),
                                new Attack(
                                        "JUEL of an input entry",
                                        "attack.dmn",
                                        table("", "", JUEL, "", "1", "1", CODE),
                                        true),
                                new Attack(
                                        "JUEL of an input", "attack.dmn", table("", JUEL, "", "", "1", CODE, ""), true),
                                new Attack("JUEL of a value", "attack.dmn", literal(JUEL, CODE), true),
                                new Attack(
                                        "JUEL in other letters",
                                        "attack.dmn",
                                        literal(" expressionLanguage=\"JuEl\"", CODE),
                                        true)),
                        Stream.of("javascript", "groovy", "python", "jruby", "ecmascript", "nashorn", "xpath")
                                .map(language -> new Attack(
                                        "language " + language,
                                        "attack.dmn",
                                        literal(" expressionLanguage=\"" + language + "\"", "1 + 1"),
                                        false)))
                .toList();
    }

    private static String table(String root, String input, String entry, String output, String value) {
        return table(root, input, entry, output, value, "1", "");
    }

    private static String table(
            String root, String input, String entry, String output, String value, String asked, String test) {
        return definitions(root, """
                <decisionTable id="table">
                  <input id="i"><inputExpression id="ie" typeRef="string"%s><text>%s</text></inputExpression></input>
                  <output id="o" name="level" typeRef="string"/>
                  <rule id="r">
                    <inputEntry id="e"%s><text>%s</text></inputEntry>
                    <outputEntry id="x"%s><text>%s</text></outputEntry>
                  </rule>
                </decisionTable>""".formatted(input, asked, entry, test, output, value));
    }

    /** A decision that is one expression. */
    static String literal(String language, String text) {
        return definitions("", """
                <variable id="v" name="custom_v" typeRef="string"/>
                <literalExpression id="l"%s><text>%s</text></literalExpression>""".formatted(language, text));
    }

    private static String definitions(String root, String logic) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="defs" name="x" namespace="x"%s>
                  <decision id="attack" name="attack" camunda:historyTimeToLive="P1D">%s</decision>
                </definitions>
                """.formatted(root, logic);
    }
}
