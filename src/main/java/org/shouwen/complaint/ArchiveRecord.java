package org.shouwen.complaint;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** The file of a complaint: every part is there, or it says why not. Never changed. */
@Entity
@Immutable
@Table(name = "complaint_archive")
class ArchiveRecord {

    @Id
    private String fileNo;

    private String complaintNo;
    private Instant archivedAt;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus outcome;

    private LocalDate keepUntil;

    @ElementCollection
    @CollectionTable(name = "complaint_archive_part", joinColumns = @JoinColumn(name = "file_no"))
    private Set<ArchivedPart> parts = new HashSet<>();

    protected ArchiveRecord() {}

    ArchiveRecord(Complaint complaint, Instant archivedAt, LocalDate keepUntil) {
        this.fileNo = "DA-" + complaint.number();
        this.complaintNo = complaint.number();
        this.archivedAt = archivedAt;
        this.outcome = complaint.status();
        this.keepUntil = keepUntil;
        for (ArchivePart part : ArchivePart.values()) {
            String reference = reference(part, complaint);
            String absence = reference == null
                    ? "按“%s”办结,无此环节".formatted(complaint.status().label())
                    : null;
            parts.add(new ArchivedPart(part, reference, absence));
        }
    }

    private static String reference(ArchivePart part, Complaint complaint) {
        Inquiry inquiry = complaint.inquiry();
        Outcome outcome = complaint.outcome();
        return switch (part) {
            case COMPLAINT -> complaint.number();
            case SCREENING -> found(complaint.screening(), "初步审核意见");
            case INSTRUCTION -> found(inquiry.instruction(), "领导批示");
            case NOTICE -> inquiry.noticeNo();
            case REPORT -> found(inquiry.report(), "办理结果报告");
            case APPROVAL -> found(inquiry.approval(), "领导审批意见");
            case REPLY -> outcome.reply() == null ? found(outcome.guidance(), "引导记录") : "答复";
        };
    }

    private static String found(Object part, String name) {
        return part == null ? null : name;
    }

    String fileNo() {
        return fileNo;
    }

    Instant archivedAt() {
        return archivedAt;
    }

    LocalDate keepUntil() {
        return keepUntil;
    }

    /** In the order of the handling. */
    List<ArchivedPart> parts() {
        return parts.stream().sorted(Comparator.comparing(ArchivedPart::part)).toList();
    }
}
