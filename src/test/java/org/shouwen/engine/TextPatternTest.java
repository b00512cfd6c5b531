package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^\\d{6}$, 123456, 12345a",
        "'^[\\u4e00-\\u9fa5]{2,4}$', 王小明, abc",
        "'^(0\\d{2,3}-)?\\d{7,8}$', 0512-5125936, 12",
        "^[A-Z]{2}\\w+\\.pdf$, ABx1.pdf, abx.pdf"
    })
    void whatOfficesWriteIsUnderstoodAsInABrowser(String pattern, String fits, String doesNot) {
        assertThat(TextPattern.of(pattern).isFoundIn(fits)).isTrue();
        assertThat(TextPattern.of(pattern).isFoundIn(doesNot)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a*)*b$", "(x+x+)+y", "^([a-z]+)*\\d$"})
    void noTextMakesAMatchLong(String pattern) {
        String text = "a".repeat(10_000) + "!";

        assertThat(Duration.ofNanos(timed(() -> TextPattern.of(pattern).isFoundIn(text))))
                .isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(?!a)b", "(?<=a)b", "(a)\\1", "(", "a{2000}", "(a{1000}){1000}"})
    void whatCannotBeMatchedSoIsRefused(String pattern) {
        assertThatThrownBy(() -> TextPattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("不能使用");
    }

    @Test
    void aLongOneIsRefused() {
        assertThatThrownBy(() -> TextPattern.of("a".repeat(301))).hasMessageContaining("太长");
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
