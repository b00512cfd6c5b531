package org.shouwen.engine.closed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwen.engine.closed.Vocabulary.Kind;

/** What the gate lets through, the engine knows, and takes for the same. */
class VocabularyTest {

    /** @param words its attributes, and {@code text()} where it has a text, with the signs of the list */
    record Allowed(String element, List<String> words) {

        @Override
        public String toString() {
            return element + " " + words;
        }
    }

    static Stream<Allowed> gate() throws IOException {
        try (InputStream list = VocabularyTest.class.getResourceAsStream("/models/bpmn-allowed.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("(bpmn|camunda):.*"))
                    .map(VocabularyTest::row);
        }
    }

    private static Allowed row(String line) {
        String[] columns = line.split("\\|", -1);
        String text = columns[3].strip();
        Stream<String> attributes = Arrays.stream(columns[2].strip().split("\\s+"))
                .map(word -> word.split("=")[0])
                .filter(word -> !word.isEmpty() && !word.startsWith("modeler:") && !word.startsWith("~modeler:"));
        Stream<String> texts = text.isEmpty() ? Stream.of() : Stream.of(text.replace("value", "") + "text()");
        return new Allowed(
                columns[0].strip().replaceFirst("^bpmn:", ""),
                Stream.concat(attributes, texts).toList());
    }

    @ParameterizedTest
    @MethodSource("gate")
    void everyElementOfTheGateIsKnown(Allowed allowed) {
        Vocabulary.Entry entry = Vocabulary.of(allowed.element());

        assertThat(entry).isNotNull();
        for (String word : allowed.words()) {
            String name = word.replaceFirst("^[~$]", "");
            Kind kind =
                    name.equals("text()") ? entry.text() : entry.attributes().get(name);
            assertThat(kind).as(word).isIn(kinds(allowed.element(), word));
        }
    }

    private static Set<Kind> kinds(String element, String word) {
        if (word.startsWith("$")) {
            // that of a task is evaluated like every other text, and judged where it is
            return element.equals("documentation") ? EnumSet.of(Kind.LABEL) : EnumSet.of(Kind.EXPRESSION, Kind.BEAN);
        }
        return word.startsWith("~") ? EnumSet.of(Kind.LABEL) : EnumSet.of(Kind.FIXED, Kind.VARIABLE);
    }
}
