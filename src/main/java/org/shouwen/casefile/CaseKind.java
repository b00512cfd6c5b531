package org.shouwen.casefile;

import java.util.Map;
import java.util.Set;

/** A kind of case; every feature that opens cases has one bean of this type. */
public interface CaseKind {

    /** E.g. {@code INTAKE}. */
    String code();

    /** E.g. 咨询受理. */
    String label();

    /** E.g. {@code ZX}; at most 8 characters. */
    String numberPrefix();

    /** Chinese label of every status a case of this kind can be in, in the order in which people choose from them. */
    Map<String, String> statusLabels();

    /** Chinese label of every deadline a case of this kind can have, by its name in the ledger. */
    default Map<String, String> deadlineLabels() {
        return Map.of();
    }

    /** Names of deadlines of steps within a longer one: they make the step late, but not the case. */
    default Set<String> innerDeadlines() {
        return Set.of();
    }

    /** What the client can expect next, by status; of a status that is not named, its label says it. */
    default Map<String, String> nextSteps() {
        return Map.of();
    }
}
