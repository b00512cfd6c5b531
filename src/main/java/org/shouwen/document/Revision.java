package org.shouwen.document;

/**
 * Why a paper has a further version.
 *
 * @param mark printed beside the title
 */
record Revision(String mark, String reason) {

    /** What stood there before was wrong. */
    static Revision correction(String reason) {
        return new Revision("更正", reason);
    }

    /** What stood there before was right and has changed since. */
    static Revision reprint(String reason) {
        return new Revision("续印", reason);
    }
}
