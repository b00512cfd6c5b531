package org.shouwen.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Hands an accepted {@link Submission} to the delegates of the command that it started, in the same thread. */
@Component
public class Submissions {

    private final ThreadLocal<Submission> current = new ThreadLocal<>();

    /**
     * The innermost submission being worked on.
     *
     * @throws IllegalStateException outside {@link #with}, for example in a job
     */
    public Submission current() {
        Submission submission = current.get();
        if (submission == null) {
            throw new IllegalStateException("No form is being submitted in this thread");
        }
        return submission;
    }

    /** As {@link #current()}, empty where no form is being submitted. */
    public Optional<Submission> find() {
        return Optional.ofNullable(current.get());
    }

    /** Does the work with this submission as the current one; afterwards, thrown out or not, the previous one is back. */
    public <T> T with(Submission submission, Supplier<T> work) {
        Submission previous = current.get();
        current.set(submission);
        try {
            return work.get();
        } finally {
            if (previous == null) {
                current.remove();
            } else {
                current.set(previous);
            }
        }
    }
}
