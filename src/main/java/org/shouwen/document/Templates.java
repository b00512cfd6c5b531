package org.shouwen.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.cache.Cached;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.wording.CivilPhrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ConcurrentLruCache;

/**
 * How papers read, in versions. Answers from memory: a change made on this node holds at once, one made on another node
 * after {@link Cached#STALE_AFTER} at the latest; a paper names the version it was made from.
 */
@Service
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final TemplateTables tables;
    private final TemplateCheck check;
    private final Vocabularies vocabularies;
    private final CivilPhrases phrases;
    private final TemplatePreview preview;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cached<Map<DocumentKind, Current>> current;

    /** A version never changes, and is judged, and complained of, once. */
    private final ConcurrentLruCache<TemplateTables.Row, Current> judged = new ConcurrentLruCache<>(100, this::judge);

    Templates(
            TemplateTables tables,
            TemplateCheck check,
            Vocabularies vocabularies,
            CivilPhrases phrases,
            TemplatePreview preview,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.check = check;
        this.vocabularies = vocabularies;
        this.phrases = phrases;
        this.preview = preview;
        this.events = events;
        this.clock = clock;
        this.current = new Cached<>(this::load);
    }

    /** @param faults what keeps it from being used, so that papers are made from the shipped one meanwhile */
    record Current(TemplateTables.Row row, PaperTemplate paper, List<String> faults) {

        /** 0 for the shipped one: the paper is not made from what the row holds. */
        int version() {
            return faults.isEmpty() ? row.version() : 0;
        }
    }

    Current current(DocumentKind kind) {
        return current.get().get(kind);
    }

    /** How many kinds of papers are made from the shipped template because that in force is not to be used. */
    long broken() {
        return current.get().values().stream()
                .filter(template -> !template.faults().isEmpty())
                .count();
    }

    private Map<DocumentKind, Current> load() {
        Map<DocumentKind, TemplateTables.Row> stored =
                tables.latest().stream().collect(Collectors.toMap(TemplateTables.Row::kind, Function.identity()));
        return Arrays.stream(DocumentKind.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), kind -> judged.get(stored.getOrDefault(kind, missing(kind)))));
    }

    /** A paper that the law asks for is issued whatever was done to its template. */
    private Current judge(TemplateTables.Row row) {
        String shipped = Vocabularies.shipped(row.kind().file());
        List<String> faults = shipped.equals(row.body()) ? List.of() : check.usability(row.kind(), row.body());
        if (!faults.isEmpty()) {
            LOG.error(
                    "文书模板“{}”第{}版不能用,改用随系统提供的模板,请流程管理员尽快改正"
                            + " / version {} of the template {} is not usable, papers are made from the shipped one",
                    row.kind().title(),
                    row.version(),
                    row.version(),
                    row.kind());
        }
        return new Current(
                row,
                new PaperTemplate(faults.isEmpty() ? PaperMarkup.of(row.body()).written() : shipped),
                faults);
    }

    private static TemplateTables.Row missing(DocumentKind kind) {
        return new TemplateTables.Row(kind, 0, Vocabularies.shipped(kind.file()), Instant.EPOCH, CaseEntry.SYSTEM);
    }

    /** The template in force of every kind. */
    public List<TemplateView> all() {
        return Arrays.stream(DocumentKind.values()).map(this::view).toList();
    }

    /**
     * Makes a new version of a template; papers issued from now on are made from it.
     *
     * @param basedOn the version that was edited, so that two administrators do not undo each other's work
     * @throws Refusal TEMPLATE_INVALID with every fault found, or when that is not the latest version
     */
    @Transactional
    public TemplateView save(DocumentKind kind, int basedOn, String body, String actor) {
        Refusal.throwIfAny(check.check(kind, body));
        if (basedOn != tables.latestVersion(kind)) {
            throw editedMeanwhile();
        }
        TemplateTables.Row saved =
                new TemplateTables.Row(kind, basedOn + 1, PaperMarkup.of(body).written(), clock.instant(), actor);
        try {
            tables.add(saved);
        } catch (DuplicateKeyException e) {
            throw editedMeanwhile();
        }
        events.publishEvent(new Saved());
        return view(saved, List.of());
    }

    private static Refusal editedMeanwhile() {
        return Refusal.of(RefusalCode.TEMPLATE_INVALID, "version", "该模板刚刚已由他人修改,请刷新页面后再改。");
    }

    /**
     * A paper with invented content, as a whole HTML page.
     *
     * @throws Refusal TEMPLATE_INVALID with every fault found
     */
    public String preview(DocumentKind kind, String body) {
        Refusal.throwIfAny(check.check(kind, body));
        return preview.of(kind, new PaperTemplate(PaperMarkup.of(body).written()));
    }

    @TransactionalEventListener(Saved.class)
    void forget() {
        current.forget();
    }

    private TemplateView view(DocumentKind kind) {
        return view(current(kind).row(), current(kind).faults());
    }

    private TemplateView view(TemplateTables.Row row, List<String> faults) {
        Vocabulary vocabulary = vocabularies.of(row.kind());
        return new TemplateView(
                row.kind(),
                row.kind().title(),
                row.version(),
                row.savedAt(),
                row.savedBy(),
                row.body(),
                faults,
                placeholders(vocabulary),
                placeholders(vocabularies.common()),
                vocabulary.sentences().stream().map(phrases::wordingOf).toList());
    }

    private static List<TemplateView.Placeholder> placeholders(Vocabulary vocabulary) {
        Function<Vocabulary.Text, TemplateView.Placeholder> single =
                text -> new TemplateView.Placeholder(text.name(), text.label(), text.optional(), List.of());
        List<TemplateView.Placeholder> all =
                vocabulary.texts().stream().map(single).collect(Collectors.toList());
        vocabulary
                .rows()
                .forEach(rows -> all.add(new TemplateView.Placeholder(
                        rows.name(),
                        rows.label(),
                        rows.optional(),
                        rows.texts().stream().map(single).toList())));
        return all;
    }

    private record Saved() {}
}
