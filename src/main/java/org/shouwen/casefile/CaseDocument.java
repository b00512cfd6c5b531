package org.shouwen.casefile;

import java.time.Instant;

/**
 * An issued document of a case.
 *
 * @param kind Chinese, as printed on top of it
 * @param href path on this server
 */
public record CaseDocument(String documentNo, String kind, Instant issuedAt, String href) {}
