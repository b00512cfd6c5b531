package org.shouwen.casefile;

/**
 * What a client states to learn how a case stands; one of phone and code is enough.
 *
 * @param phone as registered, however written
 * @param code as on the receipt
 */
public record ProgressQuery(String caseNo, String phone, String code) {

    /** Keeps what a client states out of every log. */
    @Override
    public String toString() {
        return "ProgressQuery";
    }
}
