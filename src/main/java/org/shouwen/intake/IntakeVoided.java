package org.shouwen.intake;

/** A registration was voided as a mistake; published in the transaction that voids it. */
public record IntakeVoided(String caseNo) {}
