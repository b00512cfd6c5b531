package org.shouwen.casefile;

/** The service item a case is about, in the version and under the name it had when the case was opened. */
public record ItemRef(String code, int version, String name) {}
