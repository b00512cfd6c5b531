package org.shouwen.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A substantiated complaint in the assessment of whom it was about, or of the office where it was about nobody in particular. */
@Entity
@Immutable
@Table(name = "staff_assessment")
class StaffAssessment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String complaintNo;
    private String userId;
    private String officeId;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;

    private Instant enteredAt;

    protected StaffAssessment() {}

    StaffAssessment(Complaint complaint, String userId, String officeId, Instant enteredAt) {
        this.complaintNo = complaint.number();
        this.userId = userId;
        this.officeId = officeId;
        this.category = complaint.screening().category();
        this.conclusion = complaint.inquiry().report().conclusion();
        this.enteredAt = enteredAt;
    }

    String complaintNo() {
        return complaintNo;
    }

    String userId() {
        return userId;
    }

    String officeId() {
        return officeId;
    }

    Category category() {
        return category;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    Instant enteredAt() {
        return enteredAt;
    }
}
