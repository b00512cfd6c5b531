package org.shouwen.casefile;

/**
 * What a caller adds to a timeline; the register adds the time.
 *
 * @param actor user id, or {@link #SYSTEM}
 * @param event short stable code such as {@code REGISTERED}, at most 40 characters
 * @param text Chinese sentence, at most 2000 characters, without personal data of clients
 */
public record CaseEntry(String actor, String event, String text) {

    public static final String SYSTEM = "system";

    /**
     * Event of a breach of the rules, for the assessment of whoever is its actor; of the office as a whole where that is
     * {@link #SYSTEM}.
     */
    public static final String VIOLATION = "VIOLATION";
}
