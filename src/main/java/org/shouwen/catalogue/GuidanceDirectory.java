package org.shouwen.catalogue;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shouwen.cache.Cached;
import org.shouwen.difference.Difference;
import org.shouwen.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where clients are sent whose matter is not the office's own. Answers from memory: a change on this node holds at once,
 * one on another node after at most five seconds.
 */
@Service
public class GuidanceDirectory {

    private final CatalogueTables tables;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cached<List<GuidanceEntry>> cached;

    GuidanceDirectory(
            CatalogueTables tables, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.cached = new Cached<>(() -> List.copyOf(tables.guidance()));
    }

    /** All entries in the order in which they were imported. */
    public List<GuidanceEntry> all() {
        return cached.get();
    }

    /**
     * The entries that fit, the best first; the fallback entries where none does.
     *
     * @param words what the client says, in whole sentences or single words; blank finds all
     */
    public List<GuidanceEntry> search(String words) {
        if (words == null || words.isBlank()) {
            return all();
        }
        List<String> terms = Stream.of(words.split("[^\\p{L}\\p{Nd}]+"))
                .filter(term -> !term.isEmpty())
                .toList();
        List<GuidanceEntry> found = all().stream()
                .filter(entry -> fit(entry, terms) > 0)
                .sorted(Comparator.comparingLong((GuidanceEntry entry) -> -fit(entry, terms)))
                .toList();
        return found.isEmpty() ? all().stream().filter(GuidanceEntry::fallback).toList() : found;
    }

    /**
     * Replaces the directory as a whole. Call it outside a transaction.
     *
     * @throws Refusal CATALOGUE_INVALID with every fault found; the directory then stays as it was
     */
    public void replace(List<GuidanceEntry> entries) {
        Refusal.throwIfAny(GuidanceCheck.check(entries));
        transaction.executeWithoutResult(status -> {
            tables.lock(clock.instant());
            tables.replace(entries);
        });
        cached.forget();
        events.publishEvent(new GuidanceChanged());
    }

    /**
     * What {@link #replace} would change.
     *
     * @throws Refusal as {@link #replace} does
     */
    public Difference difference(List<GuidanceEntry> entries) {
        Refusal.throwIfAny(GuidanceCheck.check(entries));
        return Difference.between(
                tables.guidance(),
                entries,
                GuidanceEntry::matter,
                entry -> "指引 " + entry.matter() + "(" + entry.department() + ")");
    }

    /** How many of the entry's own words the terms hold or are part of. */
    private static long fit(GuidanceEntry entry, List<String> terms) {
        return Stream.concat(Stream.of(entry.matter(), entry.department()), entry.keywords().stream())
                .filter(own -> terms.stream().anyMatch(term -> term.contains(own) || own.contains(term)))
                .count();
    }
}
