package org.shouwen.complaint;

/** Who is complained about, as the table {@code complaint-routing} asks it. */
public enum SubjectKind {
    CLERK,
    OFFICE_HEAD,
    OFFICE,
    OVERSIGHT_MEMBER,
    LEADER_IN_CHARGE,
    /** Outside of what the bureau can handle itself. */
    PRINCIPAL_LEADER
}
