package org.shouwen.processadmin;

/** A file that cannot be taken as a model at all; the message is a Chinese sentence. */
final class UnreadableFile extends RuntimeException {

    private final transient Integer line;

    /** @param line where it shows, null when it is about the whole file */
    UnreadableFile(Integer line, String sentence) {
        super(sentence);
        this.line = line;
    }

    Integer line() {
        return line;
    }
}
