package org.shouwen.complaint;

import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Who may know of which complaint. For everybody else it does not exist. */
@Component
class ComplaintAccess {

    private final Complaints complaints;
    private final ComplaintConflicts conflicts;
    private final StaffDirectory staff;

    ComplaintAccess(Complaints complaints, ComplaintConflicts conflicts, StaffDirectory staff) {
        this.complaints = complaints;
        this.conflicts = conflicts;
        this.staff = staff;
    }

    /** @throws Refusal NOT_AUTHORISED for everybody but members of the oversight office */
    void requireOfficer(String userId) {
        if (!isOfficer(userId)) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "投诉由局社管办受理和登记,请引导投诉人拨打投诉电话。");
        }
    }

    boolean isOfficer(String userId) {
        return holds(userId, Roles.OVERSIGHT_OFFICE);
    }

    /** @throws Refusal NOT_FOUND when there is no such complaint or the officer may not know of it, with the same words */
    Complaint visible(String complaintNo, String userId) {
        return complaints
                .findByComplaintNo(complaintNo)
                .filter(complaint -> isOfficer(userId) && !isInConflict(userId, complaint))
                .orElseThrow(ComplaintAccess::notFound);
    }

    /** As {@link #visible}, and for the leaders who instruct complaints. */
    Complaint visibleToLeadersToo(String complaintNo, String userId) {
        return complaints
                .findByComplaintNo(complaintNo)
                .filter(complaint -> mayKnow(userId, complaint))
                .orElseThrow(ComplaintAccess::notFound);
    }

    boolean mayKnow(String userId, Complaint complaint) {
        return (isOfficer(userId) || isLeaderOf(complaint, userId)) && !isInConflict(userId, complaint);
    }

    /**
     * Whether the person may be shown what a task is about: whoever got it must hold a role that gets such tasks by now. Where
     * nobody of the oversight office may, leaders do its work before one of them is asked for an instruction.
     */
    boolean mayWorkOn(Complaint complaint, String userId) {
        Instruction instruction = complaint.inquiry().instruction();
        boolean holds = isOfficer(userId)
                || holds(userId, Roles.BUREAU_LEADER_IN_CHARGE)
                || holds(userId, Roles.BUREAU_PRINCIPAL_LEADER)
                || instruction != null && holds(userId, ComplaintCandidates.role(instruction.departmentCode()));
        return holds && !isInConflict(userId, complaint);
    }

    boolean isLeaderOf(Complaint complaint, String userId) {
        String role = complaint.inquiry().leaderRole();
        return role != null
                && !isInConflict(userId, complaint)
                && (holds(userId, role) || holds(userId, Roles.BUREAU_PRINCIPAL_LEADER));
    }

    boolean isInConflict(String userId, Complaint complaint) {
        return conflicts.keepsOut(userId, complaint);
    }

    private boolean holds(String userId, String role) {
        return staff.find(userId)
                .filter(Person::active)
                .filter(person -> person.roles().contains(role))
                .isPresent();
    }

    static Refusal notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "没有该投诉,或者您无权查看。");
    }
}
