package org.shouwen.mail;

/**
 * Knows the mail of a feature whose matters are nobody's business but of those who work on them, operators included: for
 * these a mail waits that belongs to nothing. Beans of features.
 */
public interface ConfidentialMail {

    /** @param reference as in {@link Mail#reference()} */
    boolean covers(String reference);
}
