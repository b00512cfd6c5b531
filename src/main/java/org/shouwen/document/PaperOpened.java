package org.shouwen.document;

/** Somebody looked at an issued paper, with all the names in it; published in the transaction that reads it. */
public record PaperOpened(IssuedDocument document, String userId) {}
