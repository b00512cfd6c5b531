package org.shouwen.casefile;

/**
 * The client of a case in full, for what leaves the office: papers and mail. Never for screens or logs. Null where
 * nothing is known.
 *
 * @param phone in the one way phone numbers are written
 * @param idDocument kind and number, e.g. 居民身份证 999…
 * @param agent who acts for the client: name and relation
 */
public record CaseClient(
        String name, String unit, String phone, String email, String address, String idDocument, String agent) {}
