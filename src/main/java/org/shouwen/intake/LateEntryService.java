package org.shouwen.intake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.Roles;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approval of what was entered afterwards: whether the stated time of receipt holds. */
@Service
@Transactional
public class LateEntryService {

    /** Whoever is asked first; the next only where nobody of the one before may decide. */
    private static final List<String> DECIDING_ROLES =
            List.of(Roles.OFFICE_HEAD, Roles.BUREAU_LEADER_IN_CHARGE, Roles.BUREAU_PRINCIPAL_LEADER);

    private final Intakes intakes;
    private final CaseRegister register;
    private final IntakeClock deadlines;
    private final StaffDirectory staff;
    private final Eligibility eligibility;
    private final WorkingCalendar calendar;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateEntryService(
            Intakes intakes,
            CaseRegister register,
            IntakeClock deadlines,
            StaffDirectory staff,
            Eligibility eligibility,
            WorkingCalendar calendar,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intakes = intakes;
        this.register = register;
        this.deadlines = deadlines;
        this.staff = staff;
        this.eligibility = eligibility;
        this.calendar = calendar;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a superior of whoever registered the matter. */
    void askForApproval(Intake intake, String officeId, String registrar) {
        events.publishEvent(new LateEntryRegistered(
                intake.caseNo(),
                intake.title(),
                approvers(intake.caseNo(), officeId, registrar),
                calendar.closingAfterWorkingDays(clock.instant(), limits.get("lateEntryApproval"))));
    }

    /**
     * Decides whether the stated time holds. If it does not, the matter counts as received when it was registered, and
     * the deadline that runs from its receipt is computed anew; what ended before stays as it was.
     *
     * @param note why not; null for an approval
     * @throws Refusal NOT_AUTHORISED for whoever registered it; CASE_CLOSED when it is decided already or voided
     */
    public void decide(String caseNo, boolean approved, String note, String actor) {
        Intake intake = intakes.findById(caseNo).orElseThrow();
        CaseView file = register.find(caseNo);
        if (actor.equals(file.firstAskedClerk())) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "不能审批本人登记的补录。");
        }
        intake.decideLateEntry(approved, actor, clock.instant(), note);
        if (approved) {
            register.record(caseNo, actor, "LATE_ENTRY_APPROVED", "批准补录,时限按实际收到时间计算。");
            return;
        }
        register.receivedAtRegistration(caseNo);
        register.record(caseNo, actor, "LATE_ENTRY_REJECTED", "补录未获批准,收到时间和时限改按登记时间计算。");
        if (intake.runningDeadline() == IntakeDeadline.INTAKE_DUE) {
            deadlines.restart(intake, file.registeredAt(), actor, "补录未获批准");
        }
    }

    /** The head of the office; where that is the registrar, or away, the bureau's leaders. */
    private List<String> approvers(String caseNo, String officeId, String registrar) {
        return DECIDING_ROLES.stream()
                .map(role -> holders(role)
                        .filter(userId -> !userId.equals(registrar))
                        .filter(userId -> eligibility.isEligible(userId, Duty.of(caseNo, officeId, Set.of(role))))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(() -> holders(Roles.BUREAU_PRINCIPAL_LEADER).toList());
    }

    private Stream<String> holders(String role) {
        return staff.roster().people().stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .map(Person::userId);
    }
}
