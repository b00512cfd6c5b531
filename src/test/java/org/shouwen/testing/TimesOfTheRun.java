package org.shouwen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The last thing that {@code mvn verify} runs: tells where its time went. Reads the reports that the rounds have left. */
class TimesOfTheRun {

    private static final Path REPORTS = Path.of("target", "surefire-reports");
    private static final int SLOWEST = 15;

    @Test
    void areTold() {
        Instant started = Instant.parse(System.getProperty("run.started"));
        List<ClassTime> onH2 = ClassTime.since(started, REPORTS);
        List<ClassTime> onPostgresql = ClassTime.since(started, REPORTS.resolve("postgresql"));
        assertThat(onH2).as("reports since " + started).isNotEmpty();

        System.out.println(table(onH2, onPostgresql));
    }

    private static String table(List<ClassTime> onH2, List<ClassTime> onPostgresql) {
        Map<String, Double> h2 = byPackage(onH2);
        Map<String, Double> postgresql = byPackage(onPostgresql);
        StringBuilder text = new StringBuilder("Seconds by package, where %s classes run at a time:%n%-18s%10s%12s%n"
                .formatted(System.getProperty("run.forks"), "", "H2", "PostgreSQL"));
        Stream.concat(h2.keySet().stream(), postgresql.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (String name) -> h2.getOrDefault(name, 0.0) + postgresql.getOrDefault(name, 0.0))
                        .reversed())
                .forEach(
                        name -> text.append(row(name, h2.getOrDefault(name, 0.0), postgresql.getOrDefault(name, 0.0))));
        text.append(row("together", seconds(onH2), seconds(onPostgresql)));
        text.append("%-18s%10d%12d%n".formatted("tests", tests(onH2), tests(onPostgresql)));
        text.append("Slowest classes:%n".formatted());
        Stream.concat(onH2.stream(), onPostgresql.stream())
                .sorted(Comparator.comparing(ClassTime::seconds).reversed())
                .limit(SLOWEST)
                .forEach(one -> text.append("%8.1f  %s %s%n"
                        .formatted(one.seconds(), one.name(), onH2.contains(one) ? "(H2)" : "(PostgreSQL)")));
        return text.toString();
    }

    private static String row(String name, double h2, double postgresql) {
        return "%-18s%10.1f%12.1f%n".formatted(name, h2, postgresql);
    }

    private static Map<String, Double> byPackage(List<ClassTime> times) {
        return times.stream()
                .collect(Collectors.groupingBy(
                        ClassTime::topPackage, TreeMap::new, Collectors.summingDouble(ClassTime::seconds)));
    }

    private static double seconds(List<ClassTime> times) {
        return times.stream().mapToDouble(ClassTime::seconds).sum();
    }

    private static int tests(List<ClassTime> times) {
        return times.stream().mapToInt(ClassTime::tests).sum();
    }
}
