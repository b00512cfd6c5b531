package org.shouwen.intake;

import java.time.Instant;
import java.util.List;

/**
 * A matter recorded on paper was entered afterwards; published in the transaction that registers it.
 *
 * @param title what the case is called in lists
 * @param approvers user ids of those who may decide on it; never empty, never whoever registered it
 * @param dueAt until when it has to be decided
 */
public record LateEntryRegistered(String caseNo, String title, List<String> approvers, Instant dueAt) {}
