package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/clauses.md} says where each clause is carried out and which test shows it; neither may be invented. */
class ClausesTest {

    private static final Path DOCUMENT = Path.of("docs/clauses.md");
    private static final Pattern CLAUSE = Pattern.compile("\\b(?:R-\\d{3}|A-\\d{2})\\b");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    record Row(String clause, List<String> places, List<String> tests) {}

    static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.startsWith("| R-") || line.startsWith("| A-"))
                    .map(ClausesTest::row)
                    .toList();
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\\|");
        return new Row(cells[1].strip(), quoted(cells[3]), quoted(cells[4]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isCarriedOutWhereTheTableSays(Row row) {
        assertThat(row.places()).as(row.clause()).isNotEmpty().allSatisfy(place -> assertThat(exists(place))
                .as(place)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isShownByATestThatExists(Row row) throws IOException {
        Map<String, String> tests = tests();
        assertThat(row.tests()).as(row.clause()).isNotEmpty().allSatisfy(test -> {
            String[] parts = test.split("\\.");
            assertThat(isTest(tests.getOrDefault(parts[0], ""), parts[1]))
                    .as(test)
                    .isTrue();
        });
    }

    @Test
    void everyClauseTheCodeCitesStandsInTheTable() throws IOException {
        Set<String> cited = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                CLAUSE.matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .forEach(cited::add);
            }
        }
        assertThat(rows()).extracting(Row::clause).containsAll(cited);
    }

    @Test
    void everyClauseStandsInTheTableOnce() throws IOException {
        assertThat(rows()).extracting(Row::clause).doesNotHaveDuplicates();
    }

    private static boolean exists(String place) {
        try {
            if (place.contains("#")) {
                String[] parts = place.split("#");
                return Files.readString(Path.of("processes", parts[0] + ".bpmn"))
                        .contains("id=\"" + parts[1] + "\"");
            }
            if (place.contains("@")) {
                String[] parts = place.split("@");
                return Files.readString(Path.of("forms", parts[0] + ".form")).contains("\"key\": \"" + parts[1] + "\"");
            }
            return Files.exists(Path.of("src/main/java/org/shouwen", place.replace('.', '/') + ".java"));
        } catch (IOException e) {
            return false;
        }
    }

    /** A method of that name, with a test annotation between it and the method before. */
    private static boolean isTest(String source, String method) {
        int at = source.indexOf("void " + method + "(");
        if (at < 0) {
            return false;
        }
        String before = source.substring(0, at);
        return before.substring(before.lastIndexOf("\n    }\n") + 1).matches("(?s).*@(Parameterized)?Test.*");
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(source -> source.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            source -> source.getFileName().toString().replace(".java", ""), ClausesTest::read));
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> quoted(String cell) {
        return List.copyOf(QUOTED.matcher(cell)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
