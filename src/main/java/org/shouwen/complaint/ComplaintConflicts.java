package org.shouwen.complaint;

import java.util.Set;
import org.shouwen.security.Roles;
import org.shouwen.staff.ConflictRule;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is complained about keeps out of it; everybody at the window while nobody knows who it was; the whole office where
 * it is about the office or its head.
 */
@Component
class ComplaintConflicts implements ConflictRule {

    private final ObjectProvider<Complaints> complaints;
    private final StaffDirectory staff;

    /** The engine is built with this rule, and the repository only after the engine. */
    ComplaintConflicts(ObjectProvider<Complaints> complaints, StaffDirectory staff) {
        this.complaints = complaints;
        this.staff = staff;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inConflict(String userId, String caseNo) {
        return ComplaintNumbers.isOne(caseNo)
                && complaints
                        .getObject()
                        .findByComplaintNo(caseNo)
                        .filter(complaint -> keepsOut(userId, complaint))
                        .isPresent();
    }

    boolean keepsOut(String userId, Complaint complaint) {
        return complaint.subjects().include(userId)
                || staff.find(userId)
                        .filter(person -> isOfTheUnit(person, complaint))
                        .isPresent();
    }

    /** Those who keep out because of where they serve. */
    boolean isOfTheUnit(Person person, Complaint complaint) {
        Facts facts = complaint.facts();
        if (facts.officeId() == null || !facts.officeId().equals(person.officeId())) {
            return false;
        }
        SubjectScope scope = complaint.subjects().scope();
        if (scope == SubjectScope.WHOLE_UNIT
                || complaint.subjects().named().stream().anyMatch(this::isHead)) {
            return true;
        }
        boolean unknown = scope == SubjectScope.UNKNOWN_STAFF
                || scope == null && complaint.subjects().named().isEmpty();
        return unknown && person.roles().contains(Roles.WINDOW_CLERK) && servesAt(person, facts.windowId());
    }

    private static boolean servesAt(Person person, String windowId) {
        return windowId == null || person.windows().contains(windowId);
    }

    private boolean isHead(String userId) {
        return staff.find(userId)
                .filter(person -> person.roles().contains(Roles.OFFICE_HEAD))
                .isPresent();
    }

    /** What kind of subject decides who instructs and who handles it. */
    SubjectKind kindOf(Set<String> subjects) {
        return subjects.stream()
                .map(userId ->
                        staff.find(userId).map(ComplaintConflicts::kindOf).orElse(SubjectKind.CLERK))
                .max(SubjectKind::compareTo)
                .orElse(SubjectKind.OFFICE);
    }

    private static SubjectKind kindOf(Person person) {
        Set<String> roles = person.roles();
        if (roles.contains(Roles.BUREAU_PRINCIPAL_LEADER)) {
            return SubjectKind.PRINCIPAL_LEADER;
        }
        if (roles.contains(Roles.BUREAU_LEADER_IN_CHARGE)) {
            return SubjectKind.LEADER_IN_CHARGE;
        }
        if (roles.contains(Roles.OVERSIGHT_OFFICE)) {
            return SubjectKind.OVERSIGHT_MEMBER;
        }
        return roles.contains(Roles.OFFICE_HEAD) ? SubjectKind.OFFICE_HEAD : SubjectKind.CLERK;
    }
}
