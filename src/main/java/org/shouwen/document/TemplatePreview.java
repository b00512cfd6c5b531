package org.shouwen.document;

import java.time.Clock;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Fills a template with the invented content of its vocabulary. */
@Component
class TemplatePreview {

    private static final String SAMPLE = "BJ-20260310-0001";

    private final Typesetter typesetter;
    private final Vocabularies vocabularies;
    private final StaffDirectory staff;
    private final Clock clock;

    TemplatePreview(Typesetter typesetter, Vocabularies vocabularies, StaffDirectory staff, Clock clock) {
        this.typesetter = typesetter;
        this.vocabularies = vocabularies;
        this.staff = staff;
        this.clock = clock;
    }

    String of(DocumentKind kind, PaperTemplate template) {
        Vocabulary vocabulary = vocabularies.of(kind);
        String office =
                staff.roster().offices().stream().map(Office::id).findFirst().orElse(null);
        DocumentOrder order = new DocumentOrder(
                kind, SAMPLE, office, CaseEntry.SYSTEM, null, vocabulary.sampleTexts(), vocabulary.sampleRows());
        IssuedDocument sample = new IssuedDocument(
                kind.prefix() + "-" + SAMPLE, 1, kind, SAMPLE, office, clock.instant(), CaseEntry.SYSTEM);
        return typesetter.set(new Paper(order, sample, "张某(示例)", null), template);
    }
}
