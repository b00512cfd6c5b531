package org.shouwen.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper to be issued. What every paper shows anyway (number, date, office, clerk, client, complaint phone) is not part
 * of the order.
 *
 * @param caseNo null for what belongs to no case
 * @param officeId null where the bureau itself issues it
 * @param clerk user id of whoever issues it, or {@code CaseEntry.SYSTEM}
 * @param texts by placeholder; an optional one may be missing or blank
 * @param rows repeated rows by name, each row its texts by placeholder
 */
public record DocumentOrder(
        DocumentKind kind,
        String caseNo,
        String officeId,
        String clerk,
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> rows) {

    public DocumentOrder {
        texts = new LinkedHashMap<>(texts);
        rows = new LinkedHashMap<>(rows);
    }

    public static DocumentOrder of(DocumentKind kind, String caseNo, String officeId, String clerk) {
        return new DocumentOrder(kind, caseNo, officeId, clerk, Map.of(), Map.of());
    }

    /** The same order with one more text. */
    public DocumentOrder with(String name, String text) {
        DocumentOrder more = new DocumentOrder(kind, caseNo, officeId, clerk, texts, rows);
        more.texts.put(name, text);
        return more;
    }

    /** The same order with one more list of rows. */
    public DocumentOrder withRows(String name, List<Map<String, String>> list) {
        DocumentOrder more = new DocumentOrder(kind, caseNo, officeId, clerk, texts, rows);
        more.rows.put(name, list);
        return more;
    }
}
