package org.shouwen.document;

/**
 * Lets somebody read a paper although the case is not theirs to see, such as a department that is asked for its opinion.
 * Beans of features; one that says yes is enough.
 */
public interface DocumentReader {

    boolean mayRead(IssuedDocument document, String userId);
}
