package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.shouwen.casefile.CaseClosed;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.security.Roles;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes the file of every complaint, whichever way it ended, and enters what was substantiated into the assessment. */
@Service
@Transactional
public class ArchiveService {

    private static final int YEARS = 10;

    private final Complaints complaints;
    private final ArchiveRecords files;
    private final StaffAssessments assessments;
    private final ComplaintClock deadlines;
    private final ComplaintTimeline timeline;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArchiveService(
            Complaints complaints,
            ArchiveRecords files,
            StaffAssessments assessments,
            ComplaintClock deadlines,
            ComplaintTimeline timeline,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.files = files;
        this.assessments = assessments;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    public void archive(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        Instant now = clock.instant();
        complaint.archive(now);
        deadlines.stop(complaint, CaseEntry.SYSTEM, "投诉归档");
        ArchiveRecord file = files.save(
                new ArchiveRecord(complaint, now, LocalDate.now(clock).plusYears(YEARS)));
        timeline.enter(complaint, CaseEntry.SYSTEM, "ARCHIVED", "整理归档,档案号 %s。".formatted(file.fileNo()));
        events.publishEvent(new CaseClosed(complaintNo));
    }

    /**
     * The complainant withdraws; unless the matter is major or about integrity, the file is closed with it.
     *
     * @return whether the inquiry goes on
     */
    public boolean withdraw(String complaintNo, String note, String by) {
        Complaint complaint = complaint(complaintNo);
        boolean goesOn = complaint.withdraw(note, clock.instant());
        timeline.enter(complaint, by, "WITHDRAWN", goesOn ? "投诉人撤回;属重大或不廉洁问题,继续查处,不再答复。" : "投诉人撤回。");
        return goesOn;
    }

    /** Each person, or the office where nobody is named. */
    public void assess(String complaintNo) {
        Complaint complaint = complaint(complaintNo);
        Instant now = clock.instant();
        Set<String> named = complaint.subjects().named();
        if (named.isEmpty()) {
            assessments.save(
                    new StaffAssessment(complaint, null, complaint.facts().officeId(), now));
        }
        named.forEach(userId -> assessments.save(new StaffAssessment(complaint, userId, officeOf(userId), now)));
        timeline.enter(complaint, CaseEntry.SYSTEM, "ASSESSED", "投诉查实,记入考核。");
    }

    /** Entries of closed files: a head those of the own office but the own ones, leaders all but the own ones, others none. */
    @Transactional(readOnly = true)
    public List<AssessmentLine> assessments(String userId) {
        return staff.find(userId)
                .map(reader -> assessments.ofArchived().stream()
                        .filter(entry -> maySee(reader, entry))
                        .map(this::line)
                        .toList())
                .orElse(List.of());
    }

    private static boolean maySee(Person reader, StaffAssessment entry) {
        if (reader.userId().equals(entry.userId())) {
            return false;
        }
        boolean leads = reader.roles().contains(Roles.BUREAU_LEADER_IN_CHARGE)
                || reader.roles().contains(Roles.BUREAU_PRINCIPAL_LEADER);
        return leads
                || reader.roles().contains(Roles.OFFICE_HEAD)
                        && Objects.equals(reader.officeId(), entry.officeId())
                        && entry.userId() != null;
    }

    private AssessmentLine line(StaffAssessment entry) {
        return new AssessmentLine(
                entry.complaintNo(),
                entry.userId() == null ? null : staff.nameOf(entry.userId()),
                Optional.ofNullable(entry.officeId())
                        .flatMap(staff::office)
                        .map(Office::name)
                        .orElse(null),
                entry.category().label(),
                entry.conclusion().label(),
                entry.enteredAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    private String officeOf(String userId) {
        return staff.find(userId).map(Person::officeId).orElse(null);
    }

    private Complaint complaint(String complaintNo) {
        return complaints.findByComplaintNo(complaintNo).orElseThrow();
    }
}
