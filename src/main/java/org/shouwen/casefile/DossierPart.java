package org.shouwen.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What a feature knows about a case, for its dossier. Every feature may have one bean of this type; it is asked about
 * every case that is shown and answers with nothing where the case does not concern it.
 */
public interface DossierPart {

    /** Known to the one feature that keeps the client's data. */
    default Optional<MaskedClient> client(CaseView file) {
        return Optional.empty();
    }

    default List<Section> sections(CaseView file) {
        return List.of();
    }

    default List<CaseDocument> documents(CaseView file) {
        return List.of();
    }

    default List<CaseAttachment> attachments(CaseView file) {
        return List.of();
    }
}
