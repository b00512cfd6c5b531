package org.shouwen.intake;

/** A client was answered or guided and the intake is closed; published in the transaction that closes it. */
public record IntakeClosed(String caseNo) {}
