package org.shouwen.document;

/**
 * All that one version of a paper is made from.
 *
 * @param clientName as it is addressed
 * @param revision why there is a further version; null for the first
 */
record Paper(DocumentOrder order, IssuedDocument document, String clientName, Revision revision) {}
