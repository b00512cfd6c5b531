package org.shouwen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private final Submissions submissions = new Submissions();
    private final Submission outer = Submission.of(Map.of("a", "1"));
    private final Submission inner = Submission.of(Map.of("b", "2"));

    @Test
    void theInnermostSubmissionIsCurrentAndThePreviousOneComesBack() {
        String seen = submissions.with(outer, () -> {
            assertThat(submissions.current()).isSameAs(outer);
            submissions.with(inner, () -> assertThat(submissions.current()).isSameAs(inner));
            assertThat(submissions.current()).isSameAs(outer);
            return "done";
        });

        assertThat(seen).isEqualTo("done");
        assertThatThrownBy(submissions::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterAFailureNothingIsLeftBehind() {
        assertThatThrownBy(() -> submissions.with(outer, () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThatThrownBy(submissions::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherThreadsSeeNothing() {
        submissions.with(outer, () -> {
            assertThat(CompletableFuture.supplyAsync(submissions::current)
                            .exceptionally(thrown -> null)
                            .join())
                    .isNull();
            return null;
        });
    }
}
