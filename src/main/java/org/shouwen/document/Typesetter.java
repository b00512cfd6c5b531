package org.shouwen.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.refusal.Violation;
import org.springframework.stereotype.Component;

/** Puts an order into its template and that onto the office's A4 page; nothing may stay open. */
@Component
class Typesetter {

    private final Vocabularies vocabularies;
    private final Letterhead letterhead;
    private final PaperTime time;
    private final PaperTemplate page = new PaperTemplate(Vocabularies.shipped("page"));

    Typesetter(Vocabularies vocabularies, Letterhead letterhead, PaperTime time) {
        this.vocabularies = vocabularies;
        this.letterhead = letterhead;
        this.time = time;
    }

    /**
     * @return a whole HTML page
     * @throws Refusal DOCUMENT_INCOMPLETE naming everything that is missing
     * @throws IllegalArgumentException when the order holds what no template of its kind shows
     */
    String set(Paper paper, PaperTemplate template) {
        DocumentOrder order = withLimit(paper.order());
        Map<String, Object> content = new HashMap<>(letterhead.of(paper.document(), paper.clientName()));
        content.putAll(complete(order));
        Map<String, Object> sheet = new HashMap<>(content);
        String receipt = vocabularies.of(order.kind()).receipt();
        sheet.put("title", order.kind().title());
        sheet.put("superior", order.officeId() == null ? "" : content.get("bureauName"));
        sheet.put("body", template.fill(content));
        sheet.put("receipt", receipt == null ? "" : receipt);
        sheet.put("mark", paper.revision() == null ? "" : paper.revision().mark());
        sheet.put("reason", paper.revision() == null ? "" : paper.revision().reason());
        sheet.put("version", String.valueOf(paper.document().version()));
        return page.fill(sheet);
    }

    private DocumentOrder withLimit(DocumentOrder order) {
        PrintedLimit limit = order.limit();
        return limit == null ? order : order.with(limit.placeholder(), time.limit(limit.dueAt(), limit.provisional()));
    }

    private Map<String, Object> complete(DocumentOrder order) {
        Vocabulary vocabulary = vocabularies.of(order.kind());
        requireKnown(order, vocabulary);
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> content = new HashMap<>(texts(vocabulary.texts(), order.texts(), order.kind(), violations));
        for (Vocabulary.Rows rows : vocabulary.rows()) {
            List<Map<String, String>> given = order.rows().getOrDefault(rows.name(), List.of());
            if (given.isEmpty() && !rows.optional()) {
                violations.add(missing(order.kind(), rows.name(), rows.label()));
            }
            content.put(
                    rows.name(),
                    given.stream()
                            .map(row -> texts(rows.texts(), row, order.kind(), violations))
                            .toList());
        }
        Refusal.throwIfAny(violations);
        return content;
    }

    private static Map<String, String> texts(
            List<Vocabulary.Text> wanted, Map<String, String> given, DocumentKind kind, List<Violation> violations) {
        Map<String, String> texts = new HashMap<>();
        for (Vocabulary.Text text : wanted) {
            String value =
                    given.get(text.name()) == null ? "" : given.get(text.name()).strip();
            if (value.isEmpty() && !text.optional()) {
                violations.add(missing(kind, text.name(), text.label()));
            } else if (LeftOver.in(value)) {
                violations.add(new Violation(
                        RefusalCode.DOCUMENT_INCOMPLETE,
                        text.name(),
                        "“%s”的“%s”中还有未填写的空缺(X),不能出具。".formatted(kind.title(), text.label())));
            }
            texts.put(text.name(), value);
        }
        return texts;
    }

    private static Violation missing(DocumentKind kind, String name, String label) {
        return new Violation(RefusalCode.DOCUMENT_INCOMPLETE, name, "“%s”缺少“%s”,不能出具。".formatted(kind.title(), label));
    }

    private static void requireKnown(DocumentOrder order, Vocabulary vocabulary) {
        Set<String> given = new HashSet<>(order.texts().keySet());
        given.addAll(order.rows().keySet());
        order.rows().values().forEach(rows -> rows.forEach(row -> given.addAll(row.keySet())));
        given.removeAll(vocabulary.names());
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(order.kind() + " shows no " + given);
        }
    }
}
