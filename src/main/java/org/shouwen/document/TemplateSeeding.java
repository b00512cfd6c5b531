package org.shouwen.document;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped templates into the database. What an administrator saved stays in force, unless a new release asks
 * for content that it does not show.
 */
@Component
class TemplateSeeding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateSeeding.class);

    private final TemplateTables tables;
    private final TemplateCheck check;
    private final Clock clock;

    TemplateSeeding(TemplateTables tables, TemplateCheck check, Clock clock) {
        this.tables = tables;
        this.check = check;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        Map<DocumentKind, TemplateTables.Row> stored =
                tables.latest().stream().collect(Collectors.toMap(TemplateTables.Row::kind, Function.identity()));
        for (DocumentKind kind : DocumentKind.values()) {
            String shipped = Vocabularies.shipped(kind.file());
            TemplateTables.Row latest = stored.get(kind);
            if (latest == null || !latest.body().equals(shipped) && mayBeReplaced(latest)) {
                int version = latest == null ? 1 : latest.version() + 1;
                tables.add(new TemplateTables.Row(kind, version, shipped, clock.instant(), CaseEntry.SYSTEM));
            }
        }
    }

    private boolean mayBeReplaced(TemplateTables.Row latest) {
        if (CaseEntry.SYSTEM.equals(latest.savedBy())) {
            return true;
        }
        boolean unfit = !check.check(latest.kind(), latest.body()).isEmpty();
        if (unfit) {
            LOG.warn(
                    "文书模板“{}”不再符合要求,已换用随系统提供的模板 / the template {} no longer fits and is replaced by the shipped one",
                    latest.kind().title(),
                    latest.kind());
        }
        return unfit;
    }
}
