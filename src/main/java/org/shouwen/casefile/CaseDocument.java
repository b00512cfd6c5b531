package org.shouwen.casefile;

import java.time.Instant;

/**
 * An issued document of a case.
 *
 * @param kind Chinese, as printed on top of it
 * @param href path on this server
 * @param state how it was delivered and whether it was corrected, in Chinese; null where there is nothing to say
 */
public record CaseDocument(String documentNo, String kind, Instant issuedAt, String href, String state) {

    public CaseDocument(String documentNo, String kind, Instant issuedAt, String href) {
        this(documentNo, kind, issuedAt, href, null);
    }
}
