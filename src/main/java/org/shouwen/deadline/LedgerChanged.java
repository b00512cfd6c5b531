package org.shouwen.deadline;

/**
 * A deadline of the case began, stopped, went on, moved or ended. Published inside the transaction that did it, after the
 * ledger; what the calendar moves is told by {@link DeadlineMoved}.
 */
public record LedgerChanged(String caseNo) {}
