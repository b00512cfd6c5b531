package org.shouwen.wording;

import java.time.Clock;
import java.util.NoSuchElementException;
import org.shouwen.cache.Cached;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The phrases and sentences in force. Answers from memory: a change made on this node holds as soon as it is committed,
 * one made on another node after at most five seconds.
 */
@Service
public class WordingLibrary {

    private final WordingTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cached<InForce> cached;

    WordingLibrary(WordingTables tables, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.events = events;
        this.clock = clock;
        this.cached = new Cached<>(() -> new InForce(tables.read()));
    }

    public Wording wording() {
        return cached.get().wording;
    }

    /**
     * Replaces the wording as a whole; what the new one does not hold is removed.
     *
     * @throws Refusal FIELD_INVALID with every fault found; the wording then stays as it was
     */
    @Transactional
    public void replace(Wording wording) {
        tables.lock(clock.instant());
        Refusal.throwIfAny(WordingCheck.check(wording, tables.read()));
        tables.replace(wording);
        events.publishEvent(new Replaced());
    }

    /**
     * What {@link #replace} would change.
     *
     * @throws Refusal as {@link #replace} does
     */
    public Difference difference(Wording wording) {
        Wording before = tables.read();
        Refusal.throwIfAny(WordingCheck.check(wording, before));
        return Difference.between(
                        before.forbidden(),
                        wording.forbidden(),
                        ForbiddenPhrase::code,
                        phrase -> "禁语 " + phrase.code() + " " + phrase.phrase())
                .and(Difference.between(
                        before.allowed(),
                        wording.allowed(),
                        AllowedPattern::pattern,
                        allowed -> "例外 " + allowed.pattern()))
                .and(Difference.between(
                        before.civil(),
                        wording.civil(),
                        CivilPhrase::code,
                        phrase -> "文明用语 " + phrase.code() + " " + phrase.sentence()));
    }

    @TransactionalEventListener(Replaced.class)
    void forget() {
        cached.forget();
    }

    PhraseMatcher matcher() {
        return cached.get().matcher;
    }

    CivilPhrase civil(String code) {
        return wording().civil().stream()
                .filter(phrase -> phrase.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no civil phrase " + code));
    }

    private record Replaced() {}

    private static final class InForce {

        private final Wording wording;
        private final PhraseMatcher matcher;

        private InForce(Wording wording) {
            this.wording = wording;
            this.matcher = new PhraseMatcher(wording.forbidden(), wording.allowed());
        }
    }
}
