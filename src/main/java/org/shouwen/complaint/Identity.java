package org.shouwen.complaint;

/**
 * Who complained: read by members of the oversight office and, on recorded need, the leader, and by nobody else (R-086,
 * All but the name of a named complainant may be null.
 *
 * @param idType kind of identity document
 * @param relatedCaseNo the complainant's own application, which would tell who it is
 */
public record Identity(
        String name, String phone, String email, String address, String idType, String idNo, String relatedCaseNo) {

    boolean canBeReached() {
        return phone != null || email != null || address != null;
    }

    /** Never the values: it may end up in a log. */
    @Override
    public String toString() {
        return "Identity";
    }
}
