package org.shouwen.intake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Whose matter an intake is, and on whose way it came there. */
@Embeddable
class Routing {

    @Enumerated(EnumType.STRING)
    private Jurisdiction jurisdiction = Jurisdiction.PENDING;

    private String colleague;

    @Enumerated(EnumType.STRING)
    private ContactResult contactResult;

    private Instant colleagueContactedAt;
    private int transferCount;
    private String lastGiver;
    private boolean headDecides;

    void classify(Classification classification) {
        jurisdiction = classification.jurisdiction();
        colleague = jurisdiction == Jurisdiction.COLLEAGUE ? classification.colleague() : null;
    }

    void contacted(ContactResult result, Instant at) {
        contactResult = result;
        colleagueContactedAt = at;
    }

    /** @return the ordinal of this transfer within the case */
    int transfer(String giver) {
        lastGiver = giver;
        return ++transferCount;
    }

    /** The head is asked, or has decided. */
    void withHead(boolean asked) {
        headDecides = asked;
    }

    /** Whose matter it is has to be decided anew. */
    void reclassify() {
        jurisdiction = Jurisdiction.PENDING;
        colleague = null;
    }

    Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** Null unless it is a colleague's. */
    String colleague() {
        return colleague;
    }

    int transferCount() {
        return transferCount;
    }

    /** Who passed the matter on last; null where nobody did. */
    String lastGiver() {
        return lastGiver;
    }

    /** Whether the head is asked and has not decided. */
    boolean isWithHead() {
        return headDecides;
    }
}
