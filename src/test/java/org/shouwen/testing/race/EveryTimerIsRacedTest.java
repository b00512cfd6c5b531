package org.shouwen.testing.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** A timer that is new in a model fails here until it is raced against every act that can meet it. */
class EveryTimerIsRacedTest {

    private final List<String> raced =
            declared("duels", Duel.class).map(Duel::pair).toList();
    private final List<NotRaced> notRaced = declared("notRaced", NotRaced.class).toList();

    @Test
    void everyTimerIsRacedAgainstEveryActThatCanMeetIt() throws IOException {
        TreeSet<String> missing = new TreeSet<>(ofTheModels());
        raced.forEach(missing::remove);
        notRaced.forEach(pair -> missing.remove(pair.pair()));

        assertThat(missing)
                .as("add a duel to the races of the feature, or say in notRaced why the two cannot meet")
                .isEmpty();
    }

    @Test
    void whatIsRacedOrLeftOutStandsInAModel() throws IOException {
        assertThat(ofTheModels())
                .containsAll(raced)
                .containsAll(notRaced.stream().map(NotRaced::pair).toList());
    }

    @Test
    void whatIsLeftOutIsNotRaced() {
        assertThat(notRaced).extracting(NotRaced::pair).doesNotHaveDuplicates().doesNotContainAnyElementsOf(raced);
        assertThat(notRaced).extracting(NotRaced::reason).allMatch(reason -> reason.length() > 10);
    }

    private static List<String> ofTheModels() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted(Comparator.naturalOrder())
                    .flatMap(file -> Waits.in(file).pairs())
                    .toList();
        }
    }

    private static <T> Stream<T> declared(String method, Class<T> type) {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AssignableTypeFilter(Races.class));
        return classes.findCandidateComponents("org.shouwen").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> ReflectionUtils.findMethod(found, method))
                .peek(ReflectionUtils::makeAccessible)
                .flatMap(found -> ((Stream<?>) ReflectionUtils.invokeMethod(found, null)).map(type::cast));
    }
}
