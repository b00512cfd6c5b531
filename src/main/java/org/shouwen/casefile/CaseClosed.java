package org.shouwen.casefile;

/** A case was closed or, still open, voided; published in the transaction that does it. */
public record CaseClosed(String caseNo) {}
