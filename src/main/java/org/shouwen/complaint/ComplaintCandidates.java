package org.shouwen.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may get the tasks of a complaint. Where nobody of the office asked for may, the next
 * level does; whoever is in conflict never does, and no task is left without somebody.
 */
@Service
@Transactional(readOnly = true)
public class ComplaintCandidates {

    private final Complaints complaints;
    private final ComplaintConflicts conflicts;
    private final Eligibility eligibility;
    private final StaffDirectory staff;

    ComplaintCandidates(
            Complaints complaints, ComplaintConflicts conflicts, Eligibility eligibility, StaffDirectory staff) {
        this.complaints = complaints;
        this.conflicts = conflicts;
        this.eligibility = eligibility;
        this.staff = staff;
    }

    /** Members of the oversight office. */
    public Collection<String> officers(String complaintId) {
        return first(complaint(complaintId), person -> true, Roles.OVERSIGHT_OFFICE, Roles.BUREAU_LEADER_IN_CHARGE);
    }

    /** Those who instruct; in the second round another level than in the first. */
    public Collection<String> leaders(String complaintId) {
        Complaint complaint = complaint(complaintId);
        return first(complaint, person -> true, complaint.inquiry().leaderRole(), Roles.BUREAU_PRINCIPAL_LEADER);
    }

    /** Those who approve: as who instructs, without whoever wrote the report. */
    public Collection<String> approvers(String complaintId) {
        Complaint complaint = complaint(complaintId);
        String author = complaint.inquiry().report().by();
        return first(
                complaint,
                person -> !person.userId().equals(author),
                complaint.inquiry().leaderRole(),
                Roles.BUREAU_PRINCIPAL_LEADER,
                Roles.BUREAU_LEADER_IN_CHARGE);
    }

    /** Members of the department that the notice went to; in the second round others than in the first. */
    public Collection<String> handlers(String complaintId) {
        Complaint complaint = complaint(complaintId);
        return first(
                complaint,
                person -> !person.userId().equals(complaint.inquiry().firstReporter()),
                role(complaint.inquiry().instruction().departmentCode()),
                complaint.inquiry().leaderRole(),
                Roles.BUREAU_PRINCIPAL_LEADER);
    }

    /** For the table that says who instructs and who handles it. */
    public String subjectKind(String complaintId) {
        Complaint complaint = complaint(complaintId);
        Set<String> named = complaint.subjects().named();
        if (named.isEmpty()) {
            boolean unknown = complaint.subjects().scope() == SubjectScope.UNKNOWN_STAFF;
            return (unknown ? SubjectKind.CLERK : SubjectKind.OFFICE).name();
        }
        return conflicts.kindOf(named).name();
    }

    /** Whether a department could be given the notice: somebody of it may handle it. */
    boolean canHandle(Complaint complaint, String departmentCode) {
        boolean ofAnOffice = departmentCode.startsWith("office-");
        return (complaint.inquiry().officeMayHandle() || !ofAnOffice)
                && withRole(role(departmentCode))
                        .anyMatch(person ->
                                !person.userId().equals(complaint.inquiry().firstReporter())
                                        && obstacles(person, complaint, role(departmentCode))
                                                .isEmpty());
    }

    boolean isHandler(Complaint complaint, String userId) {
        Instruction instruction = complaint.inquiry().instruction();
        return instruction != null
                && eligibility.isEligible(
                        userId, Duty.of(complaint.number(), null, Set.of(role(instruction.departmentCode()))));
    }

    private List<String> first(Complaint complaint, Predicate<Person> allowed, String... roles) {
        return Stream.concat(
                        Stream.of(roles).map(role -> eligible(complaint, allowed, role, Set.of())),
                        Stream.of(roles).map(role -> eligible(complaint, allowed, role, Set.of(Obstacle.ABSENT))))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_AUTHORISED, "名册中没有可以承办的人员,请系统管理员先补充名册。"));
    }

    /** @param forgiven obstacles that do not count where there is nobody without them */
    private List<String> eligible(Complaint complaint, Predicate<Person> allowed, String role, Set<Obstacle> forgiven) {
        return withRole(role)
                .filter(allowed)
                .filter(person -> forgiven.containsAll(obstacles(person, complaint, role)))
                .map(Person::userId)
                .toList();
    }

    private Set<Obstacle> obstacles(Person person, Complaint complaint, String role) {
        return eligibility.obstacles(person.userId(), Duty.of(complaint.number(), null, Set.of(role)));
    }

    private Stream<Person> withRole(String role) {
        return staff.roster().people().stream().filter(person -> person.roles().contains(role));
    }

    private Complaint complaint(String complaintId) {
        return complaints.findById(complaintId).orElseThrow();
    }

    static String role(String departmentCode) {
        return "dept-" + departmentCode;
    }
}
