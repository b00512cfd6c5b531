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
 * @param limit null where it tells of no deadline
 * @param rows repeated rows by name, each row its texts by placeholder
 */
public record DocumentOrder(
        DocumentKind kind,
        String caseNo,
        String officeId,
        String clerk,
        PrintedLimit limit,
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> rows) {

    public DocumentOrder {
        texts = new LinkedHashMap<>(texts);
        rows = new LinkedHashMap<>(rows);
    }

    public static DocumentOrder of(DocumentKind kind, String caseNo, String officeId, String clerk) {
        return new DocumentOrder(kind, caseNo, officeId, clerk, null, Map.of(), Map.of());
    }

    /** The same order, telling of a deadline; the paper shows it as 暂定 as long as it may move. */
    public DocumentOrder with(PrintedLimit told) {
        return new DocumentOrder(kind, caseNo, officeId, clerk, told, texts, rows);
    }

    /** The same order with one more text. */
    public DocumentOrder with(String name, String text) {
        DocumentOrder more = new DocumentOrder(kind, caseNo, officeId, clerk, limit, texts, rows);
        more.texts.put(name, text);
        return more;
    }

    /** The same order with one more list of rows. */
    public DocumentOrder withRows(String name, List<Map<String, String>> list) {
        DocumentOrder more = new DocumentOrder(kind, caseNo, officeId, clerk, limit, texts, rows);
        more.rows.put(name, list);
        return more;
    }
}
