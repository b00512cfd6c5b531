package org.shouwen.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one place where a complainant's identity is kept, encrypted. */
@Entity
@Table(name = "complaint_identity")
class StoredIdentity {

    @Id
    private String complaintNo;

    private byte[] sealed;

    protected StoredIdentity() {}

    StoredIdentity(String complaintNo, byte[] sealed) {
        this.complaintNo = complaintNo;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
