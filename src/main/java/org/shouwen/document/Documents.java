package org.shouwen.document;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseClient;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues papers, corrects them and records how they were delivered; in the caller's transaction. */
@Service
@Transactional
public class Documents {

    private final DocumentTables tables;
    private final DocumentNumbers numbers;
    private final Templates templates;
    private final Typesetter typesetter;
    private final Letterhead letterhead;
    private final Deliveries deliveries;
    private final CaseRegister register;
    private final Clock clock;

    Documents(
            DocumentTables tables,
            DocumentNumbers numbers,
            Templates templates,
            Typesetter typesetter,
            Letterhead letterhead,
            Deliveries deliveries,
            CaseRegister register,
            Clock clock) {
        this.tables = tables;
        this.numbers = numbers;
        this.templates = templates;
        this.typesetter = typesetter;
        this.letterhead = letterhead;
        this.deliveries = deliveries;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Issues a paper and enters DOCUMENT_ISSUED in the case's timeline.
     *
     * @throws Refusal DOCUMENT_INCOMPLETE when something the paper must say is missing or left open
     */
    public IssuedDocument issue(DocumentOrder order) {
        IssuedDocument document = write(order, numbers.next(order.kind(), order.caseNo()), 1, null);
        record(document, order.clerk(), "DOCUMENT_ISSUED", "出具“%s”,编号%s。");
        return document;
    }

    /**
     * Issues a further version of a paper, marked 更正, and enters DOCUMENT_CORRECTED; the one before stays.
     *
     * @param order the whole paper as it is right, of the same kind and case
     * @param reason printed on it
     */
    public IssuedDocument correct(String documentNo, DocumentOrder order, String reason) {
        IssuedDocument right = revise(documentNo, order, Revision.correction(reason));
        record(right, order.clerk(), "DOCUMENT_CORRECTED", "更正“%s”,编号%s。");
        return right;
    }

    /**
     * Issues a further version of a paper that was right and of which something has been done since, marked 续印, and enters
     * DOCUMENT_REPRINTED; otherwise as {@link #correct}.
     */
    public IssuedDocument reprint(String documentNo, DocumentOrder order, String reason) {
        IssuedDocument latest = revise(documentNo, order, Revision.reprint(reason));
        record(latest, order.clerk(), "DOCUMENT_REPRINTED", "续印“%s”,编号%s。");
        return latest;
    }

    /**
     * Records how the latest version of a paper was delivered, and enters DOCUMENT_DELIVERED. By e-mail it leaves after the
     * transaction has committed, as soon as the mail server takes it.
     *
     * @return the instant from which it counts as delivered: now, by post the beginning of the day of posting
     * @throws Refusal FIELD_REQUIRED in person without a signature and by post without a date; FIELD_INVALID for a date of
     *     posting before the paper was issued or in the future; CONTACT_REQUIRED by e-mail when no address is known
     */
    public Instant deliver(String documentNo, Delivery delivery, String actor) {
        IssuedDocument document = find(documentNo).orElseThrow(DocumentAccess::notFound);
        Instant deliveredAt = deliveries.record(document, delivery, actor);
        record(document, actor, "DOCUMENT_DELIVERED", delivery.method().label() + "“%s”,编号%s。");
        return deliveredAt;
    }

    /** The latest version of every paper of the case, in the order in which they were issued. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(String caseNo) {
        return tables.ofCases(List.of(caseNo)).stream()
                .map(DocumentTables.Row::document)
                .collect(Collectors.toMap(
                        IssuedDocument::documentNo, Function.identity(), (earlier, later) -> later, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The latest version. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(String documentNo) {
        return tables.latest(documentNo);
    }

    private IssuedDocument revise(String documentNo, DocumentOrder order, Revision revision) {
        IssuedDocument before = find(documentNo).orElseThrow(DocumentAccess::notFound);
        if (order.kind() != before.kind() || !Objects.equals(order.caseNo(), before.caseNo())) {
            throw new IllegalArgumentException("A further version is of the same kind and case as " + documentNo);
        }
        return write(order, documentNo, before.version() + 1, revision);
    }

    private IssuedDocument write(DocumentOrder order, String documentNo, int version, Revision revision) {
        IssuedDocument document = new IssuedDocument(
                documentNo, version, order.kind(), order.caseNo(), order.officeId(), clock.instant(), order.clerk());
        Templates.Current template = templates.current(order.kind());
        String client = letterhead.client(document).map(CaseClient::name).orElse("服务对象");
        String html = typesetter.set(new Paper(order, document, client, revision), template.paper());
        try {
            tables.add(document, order.limit(), template.version(), revision, html);
        } catch (DuplicateKeyException e) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "该文书刚刚已由他人出具,请刷新后再试。");
        }
        return document;
    }

    private void record(IssuedDocument document, String actor, String event, String text) {
        if (document.caseNo() != null && register.lookUp(document.caseNo()).isPresent()) {
            register.record(
                    document.caseNo(),
                    actor,
                    event,
                    text.formatted(document.kind().title(), document.documentNo()));
        }
    }
}
