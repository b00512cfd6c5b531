package org.shouwen.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That somebody learned who complained, and why. */
@Entity
@Immutable
@Table(name = "complaint_identity_read")
class IdentityRead {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String complaintNo;
    private String reader;
    private Instant readAt;

    @Convert(converter = SealedText.class)
    private String reason;

    protected IdentityRead() {}

    IdentityRead(String complaintNo, String reader, Instant readAt, String reason) {
        this.complaintNo = complaintNo;
        this.reader = reader;
        this.readAt = readAt;
        this.reason = reason;
    }

    String reader() {
        return reader;
    }

    Instant readAt() {
        return readAt;
    }

    String reason() {
        return reason;
    }
}
