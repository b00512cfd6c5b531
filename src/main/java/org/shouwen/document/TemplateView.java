package org.shouwen.document;

import java.time.Instant;
import java.util.List;

/**
 * A template as its administrator sees it.
 *
 * @param faults what keeps it from being used: papers are made from the shipped one meanwhile; empty as a rule
 * @param placeholders what it must show
 * @param common what it may show besides
 * @param sentences the standard sentences it must contain, with X where a placeholder has to stand
 */
public record TemplateView(
        DocumentKind kind,
        String title,
        int version,
        Instant savedAt,
        String savedBy,
        String body,
        List<String> faults,
        List<Placeholder> placeholders,
        List<Placeholder> common,
        List<String> sentences) {

    /** @param rows what each row of a repeated placeholder shows; empty for a single text */
    public record Placeholder(String name, String label, boolean optional, List<Placeholder> rows) {}
}
