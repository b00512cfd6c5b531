package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.ClientLookup;
import org.shouwen.casefile.ItemRef;
import org.shouwen.casefile.NewCase;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.deadline.RegistrationLimit;
import org.shouwen.deadline.Term;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a client's matter becomes an intake. One transaction, the caller's where there is one. */
@Service
@Transactional
public class RegistrationService {

    private static final Applicant NOTHING_NEW = new Applicant(null, null, null, null);

    private final Intakes intakes;
    private final CaseRegister register;
    private final ClientLookup lookup;
    private final IntakeClock deadlines;
    private final IntakeSteps steps;
    private final Catalogue catalogue;
    private final IntakeKind kind;
    private final LateEntryService lateEntries;
    private final RegistrationLimit registrationLimit;
    private final ApplicationStartService starts;
    private final StaffDirectory staff;
    private final Clock clock;

    RegistrationService(
            Intakes intakes,
            CaseRegister register,
            ClientLookup lookup,
            IntakeClock deadlines,
            IntakeSteps steps,
            Catalogue catalogue,
            IntakeKind kind,
            LateEntryService lateEntries,
            RegistrationLimit registrationLimit,
            ApplicationStartService starts,
            StaffDirectory staff,
            Clock clock) {
        this.intakes = intakes;
        this.register = register;
        this.lookup = lookup;
        this.deadlines = deadlines;
        this.steps = steps;
        this.catalogue = catalogue;
        this.kind = kind;
        this.lateEntries = lateEntries;
        this.registrationLimit = registrationLimit;
        this.starts = starts;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Registers a matter; the actor is its first-asked clerk for good. Takes no notice of office hours: nobody is
     * turned away by the hour. What is entered afterwards runs from when it was really brought.
     *
     * @throws Refusal ITEM_NOT_PUBLISHED when the office does not offer the item now
     */
    public IntakeProgress register(Registration registration, String actor) {
        Person clerk = staff.person(actor);
        ItemRef item = item(registration.itemCode(), clerk.officeId());
        Intake intake = new Intake(registration);
        List<CaseEntry> timeline = timeline(intake, registration, clerk);
        Instant receivedAt = Optional.ofNullable(registration.receivedAt()).orElseGet(clock::instant);
        String caseNo = register.open(new NewCase(
                kind,
                intake.status().name(),
                clerk.officeId(),
                clerk.windows().stream().sorted().findFirst().orElse(null),
                actor,
                actor,
                registration.inquiry().type().label(),
                item,
                registration.inquiry().channel().name(),
                registration.inquiry().urgency().priority(),
                PhoneNumber.parse(registration.client().phone())
                        .map(lookup::keyOf)
                        .orElse(null),
                receivedAt,
                null,
                timeline));
        intake.registeredAs(caseNo);
        intakes.save(intake);
        if (intake.lateEntry() != null) {
            lateEntries.askForApproval(intake, clerk.officeId(), actor);
        }
        Instant dueAt = dueAt(intake, receivedAt, actor);
        IntakeProgress progress = IntakeProgress.of(
                intake, Optional.ofNullable(intake.routing().colleague()).orElse(actor), dueAt);
        return registration.startsApplication()
                ? progress.with(starts.start(caseNo, new ApplicationGiven(null, NOTHING_NEW), actor))
                : progress;
    }

    private List<CaseEntry> timeline(Intake intake, Registration registration, Person clerk) {
        String actor = clerk.userId();
        List<CaseEntry> timeline = new ArrayList<>();
        timeline.add(new CaseEntry(
                actor,
                "REGISTERED",
                "登记%s,类型:%s,首问负责人:%s。"
                        .formatted(
                                registration.inquiry().channel().label(),
                                registration.inquiry().type().label(),
                                clerk.name())));
        if (intake.lateEntry() != null) {
            timeline.add(new CaseEntry(
                    actor,
                    "LATE_ENTRY",
                    "补录:实际收到时间为%s,待审批。".formatted(ChineseTime.of(registration.receivedAt(), clock.getZone()))));
        }
        if (registration.receivedAt() != null && intake.lateEntry() == null) {
            registrationLimit
                    .violation(registration.receivedAt(), clerk.name())
                    .ifPresent(text -> timeline.add(new CaseEntry(actor, CaseEntry.VIOLATION, text)));
        }
        if (registration.classification() != null) {
            timeline.add(steps.classify(intake, registration.classification(), clerk.officeId(), actor));
        }
        if (registration.answer() != null) {
            timeline.add(steps.answer(intake, registration.answer(), actor));
        }
        if (registration.guidance() != null) {
            timeline.add(steps.guide(intake, registration.guidance(), actor));
        }
        return timeline;
    }

    private ItemRef item(String code, String officeId) {
        return code == null
                ? null
                : catalogue
                        .published(officeId, code)
                        .map(item -> new ItemRef(item.code(), item.version(), item.name()))
                        .orElseThrow(() -> Refusal.of(
                                RefusalCode.ITEM_NOT_PUBLISHED, "itemCode", "「所涉事项」不是本所现行公布的事项,请按咨询登记或引导到有关部门。"));
    }

    /** Null for what is settled or passed on. A letter's day is that of its registration, not the day it lay in the post. */
    private Instant dueAt(Intake intake, Instant receivedAt, String actor) {
        if (intake.isSettled() || IntakeCourse.of(intake) == IntakeCourse.STAFF_COMPLAINT) {
            return null;
        }
        Instant from = intake.lateEntry() == null ? clock.instant() : receivedAt;
        return deadlines.startFrom(intake, IntakeDeadline.INTAKE_DUE, Term.serviceDay(), from, actor, "登记首问");
    }
}
