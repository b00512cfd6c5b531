package org.shouwen.attachment;

/** A file for whoever may see its case. */
public record StoredFile(String name, String mediaType, byte[] content) {}
