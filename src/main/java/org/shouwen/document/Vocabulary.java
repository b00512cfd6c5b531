package org.shouwen.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a paper of one kind holds.
 *
 * @param toClient whether the person served gets it, so that it has to greet and ask politely
 * @param receipt who signs the receipt line below it; null where it has none
 * @param sentences codes of the standard sentences it must contain (§ 1.2)
 * @param texts placeholders
 * @param rows repeated rows
 */
record Vocabulary(boolean toClient, String receipt, List<String> sentences, List<Text> texts, List<Rows> rows) {

    /** @param sample what a preview shows for it */
    record Text(String name, String label, boolean optional, String sample) {}

    /** @param optional whether there may be no row at all */
    record Rows(String name, String label, boolean optional, List<Text> texts, List<Map<String, String>> sample) {}

    Vocabulary {
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
        texts = texts == null ? List.of() : List.copyOf(texts);
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** Every name of the kind's own that its template has to use. */
    Set<String> names() {
        return Stream.concat(
                        texts.stream().map(Text::name),
                        rows.stream()
                                .flatMap(list -> Stream.concat(
                                        Stream.of(list.name()),
                                        list.texts().stream().map(Text::name))))
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, String> sampleTexts() {
        return texts.stream().collect(Collectors.toMap(Text::name, Text::sample));
    }

    Map<String, List<Map<String, String>>> sampleRows() {
        return rows.stream().collect(Collectors.toMap(Rows::name, Rows::sample));
    }
}
