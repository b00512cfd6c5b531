package org.shouwen.document;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.cache.Cached;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.wording.CivilPhrases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How papers read, in versions. Answers from memory: a change made on this node holds at once, one made on another node
 * after {@link Cached#STALE_AFTER} at the latest; a paper names the version it was made from.
 */
@Service
public class Templates {

    private final TemplateTables tables;
    private final TemplateCheck check;
    private final Vocabularies vocabularies;
    private final CivilPhrases phrases;
    private final TemplatePreview preview;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cached<Map<DocumentKind, Current>> current;

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
        this.current = new Cached<>(() -> tables.latest().stream()
                .collect(Collectors.toUnmodifiableMap(
                        TemplateTables.Row::kind, row -> new Current(row, new PaperTemplate(row.body())))));
    }

    record Current(TemplateTables.Row row, PaperTemplate paper) {
        int version() {
            return row.version();
        }
    }

    Current current(DocumentKind kind) {
        return current.get().get(kind);
    }

    /** The template in force of every kind. */
    public List<TemplateView> all() {
        return Arrays.stream(DocumentKind.values()).map(this::view).toList();
    }

    /**
     * Makes a new version of a template; papers issued from now on are made from it.
     *
     * @param basedOn the version that was edited, so that two administrators do not undo each other's work
     * @throws Refusal TEMPLATE_INVALID with every fault found, or when another version was saved meanwhile
     */
    @Transactional
    public TemplateView save(DocumentKind kind, int basedOn, String body, String actor) {
        Refusal.throwIfAny(check.check(kind, body));
        try {
            tables.add(new TemplateTables.Row(kind, basedOn + 1, body, clock.instant(), actor));
        } catch (DuplicateKeyException e) {
            throw Refusal.of(RefusalCode.TEMPLATE_INVALID, "version", "该模板刚刚已由他人修改,请刷新页面后再改。");
        }
        events.publishEvent(new Saved());
        return view(new TemplateTables.Row(kind, basedOn + 1, body, clock.instant(), actor));
    }

    /**
     * A paper with invented content, as a whole HTML page.
     *
     * @throws Refusal TEMPLATE_INVALID with every fault found
     */
    public String preview(DocumentKind kind, String body) {
        Refusal.throwIfAny(check.check(kind, body));
        return preview.of(kind, new PaperTemplate(body));
    }

    @TransactionalEventListener(Saved.class)
    void forget() {
        current.forget();
    }

    private TemplateView view(DocumentKind kind) {
        return view(current(kind).row());
    }

    private TemplateView view(TemplateTables.Row row) {
        Vocabulary vocabulary = vocabularies.of(row.kind());
        return new TemplateView(
                row.kind(),
                row.kind().title(),
                row.version(),
                row.savedAt(),
                row.savedBy(),
                row.body(),
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
