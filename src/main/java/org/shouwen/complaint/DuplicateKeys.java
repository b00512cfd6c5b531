package org.shouwen.complaint;

import jakarta.persistence.Embeddable;

/** Fingerprints by which the same complainant and the same text are recognised; none can be turned back. */
@Embeddable
record DuplicateKeys(String phoneKey, String idKey, String contentKey) {

    boolean anyEquals(DuplicateKeys other) {
        return equal(phoneKey, other.phoneKey) || equal(idKey, other.idKey) || equal(contentKey, other.contentKey);
    }

    private static boolean equal(String one, String other) {
        return one != null && one.equals(other);
    }
}
