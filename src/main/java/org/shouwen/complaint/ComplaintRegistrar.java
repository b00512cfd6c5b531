package org.shouwen.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwen.casefile.ActionField;
import org.shouwen.casefile.ActionInput;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.deadline.RegistrationLimit;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes complaints in, on the oversight office's own page and not through the engine, so that who complained is never a
 * process variable.
 */
@Service
@Transactional
public class ComplaintRegistrar {

    private final Complaints complaints;
    private final ComplaintNumbers numbers;
    private final ComplaintAccess access;
    private final ComplaintConflicts conflicts;
    private final IdentityVault vault;
    private final SealingKey key;
    private final RegistrationFields fields;
    private final RegistrationCheck check;
    private final ComplaintClock deadlines;
    private final ComplaintPapers papers;
    private final ComplaintTimeline timeline;
    private final RegistrationLimit registrationLimit;
    private final StaffDirectory staff;
    private final Clock clock;

    ComplaintRegistrar(
            Complaints complaints,
            ComplaintNumbers numbers,
            ComplaintAccess access,
            ComplaintConflicts conflicts,
            IdentityVault vault,
            SealingKey key,
            RegistrationFields fields,
            RegistrationCheck check,
            ComplaintClock deadlines,
            ComplaintPapers papers,
            ComplaintTimeline timeline,
            RegistrationLimit registrationLimit,
            StaffDirectory staff,
            Clock clock) {
        this.complaints = complaints;
        this.numbers = numbers;
        this.access = access;
        this.conflicts = conflicts;
        this.vault = vault;
        this.key = key;
        this.fields = fields;
        this.check = check;
        this.deadlines = deadlines;
        this.papers = papers;
        this.timeline = timeline;
        this.registrationLimit = registrationLimit;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws Refusal NOT_AUTHORISED for others than members of the oversight office */
    @Transactional(readOnly = true)
    public List<ActionField> fields(String userId) {
        access.requireOfficer(userId);
        return fields.fields();
    }

    /**
     * @param body as it was sent, unchecked
     * @throws Refusal NOT_AUTHORISED; CONFLICT_OF_INTEREST when it is about whoever registers it; what
     *     {@link ActionInput} and {@link RegistrationCheck} refuse
     */
    public NewComplaint register(Map<String, Object> body, String userId) {
        access.requireOfficer(userId);
        Registration registration = check.read(ActionInput.checked(fields.fields(), body, clock.getZone()));
        if (registration.subjects().contains(userId)) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "subjectUserIds", "被投诉人不能登记对自己的投诉,请由其他人员登记。");
        }
        Complaint complaint = new Complaint(
                UUID.randomUUID().toString(), numbers.next(), registration, keys(registration), userId, now());
        complaint.subjects().presume(unitOf(complaint));
        complaints.save(complaint);
        if (!registration.isAnonymous()) {
            vault.keep(complaint.number(), registration.identity());
        }
        timeline.enter(
                complaint,
                userId,
                "REGISTERED",
                "登记%s投诉,渠道:%s。"
                        .formatted(
                                registration.form().label(),
                                registration.channel().label()));
        registrationLimit
                .violation(complaint.facts().receivedAt(), staff.nameOf(userId))
                .ifPresent(text -> timeline.enter(complaint, userId, CaseEntry.VIOLATION, text));
        return NewComplaint.of(complaint);
    }

    /** The first step of its process. */
    public Admitted admit(String complaintNo) {
        Complaint complaint = complaints.findByComplaintNo(complaintNo).orElseThrow(ComplaintAccess::notFound);
        Schedule schedule = deadlines.registered(complaint, complaint.facts().registeredBy());
        papers.receipt(complaint);
        if (complaint.outcome().isLate(now())) {
            timeline.enter(complaint, CaseEntry.SYSTEM, "OVERDUE", "登记时已超过答复期限,立即上报。");
        }
        return new Admitted(complaint.facts().round(), complaint.facts().reopenOf(), schedule);
    }

    /**
     * Once, within the time after the reply, with other handlers and another leader.
     *
     * @throws Refusal REOPEN_NOT_ALLOWED; NOT_FOUND
     */
    public NewComplaint reopen(String complaintNo, String content, String userId) {
        Complaint first = access.visible(complaintNo, userId);
        boolean answered = first.status() == ComplaintStatus.REPLIED || first.status() == ComplaintStatus.REPLIED_LATE;
        if (!answered || first.archivedAt() == null) {
            throw notReopened("该投诉尚未答复并归档,不能要求复核。");
        }
        if (first.facts().round() > 1 || complaints.existsByFactsReopenOf(complaintNo)) {
            throw notReopened("该投诉已经复核过一次,请引导投诉人向信访、纪检监察或12345反映。");
        }
        if (now().isAfter(deadlines.latestReopening(first))) {
            throw notReopened("已超过答复后要求复核的时限,请引导投诉人向信访、纪检监察或12345反映。");
        }
        Complaint again = first.reopened(UUID.randomUUID().toString(), numbers.next(), content, userId, now());
        complaints.save(again);
        vault.forComparison(complaintNo).ifPresent(identity -> vault.keep(again.number(), identity));
        timeline.enter(first, userId, "REOPENED", "投诉人不满意答复,复核编号 %s。".formatted(again.number()));
        timeline.enter(again, userId, "REGISTERED", "对 %s 的答复不满意,登记复核。".formatted(complaintNo));
        return NewComplaint.of(again);
    }

    private Set<String> unitOf(Complaint complaint) {
        return staff.roster().people().stream()
                .filter(person -> conflicts.isOfTheUnit(person, complaint))
                .map(Person::userId)
                .collect(Collectors.toSet());
    }

    private DuplicateKeys keys(Registration registration) {
        Identity identity = registration.identity();
        String phone = identity == null
                ? null
                : PhoneNumber.parse(identity.phone())
                        .map(PhoneNumber::subscriber)
                        .orElse(null);
        return new DuplicateKeys(
                key.fingerprint(phone),
                key.fingerprint(identity == null ? null : identity.idNo()),
                key.fingerprint(registration.content().replaceAll("\\s", "")));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Refusal notReopened(String sentence) {
        return Refusal.of(RefusalCode.REOPEN_NOT_ALLOWED, sentence);
    }
}
