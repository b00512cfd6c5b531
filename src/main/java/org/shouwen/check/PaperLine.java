package org.shouwen.check;

/** A version of a paper. */
public record PaperLine(String documentNo, int version, String kind) {}
