package org.shouwen.complaint;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a second officer has read a text and found that a word in it only looks like the complainant's name. */
@Entity
@Immutable
@Table(name = "complaint_clearance")
class Clearance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String complaintNo;
    private String textKey;
    private String clearedBy;
    private Instant clearedAt;

    @Convert(converter = SealedText.class)
    private String reason;

    protected Clearance() {}

    Clearance(String complaintNo, String textKey, String clearedBy, Instant clearedAt, String reason) {
        this.complaintNo = complaintNo;
        this.textKey = textKey;
        this.clearedBy = clearedBy;
        this.clearedAt = clearedAt;
        this.reason = reason;
    }
}
