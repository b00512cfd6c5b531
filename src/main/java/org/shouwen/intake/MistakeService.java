package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shouwen.application.ApplicationService;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.ClientLookup;
import org.shouwen.casefile.ItemRef;
import org.shouwen.casefile.PhoneNumber;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts wrong registrations right without hiding what stood there; {@link MistakeRule} says who may. Every
 * use case is one transaction, the caller's where there is one.
 */
@Service
@Transactional
public class MistakeService {

    private final Intakes intakes;
    private final Corrections corrections;
    private final CaseRegister register;
    private final ClientLookup lookup;
    private final Catalogue catalogue;
    private final IntakeClock deadlines;
    private final ApplicationService applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MistakeService(
            Intakes intakes,
            Corrections corrections,
            CaseRegister register,
            ClientLookup lookup,
            Catalogue catalogue,
            IntakeClock deadlines,
            ApplicationService applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intakes = intakes;
        this.corrections = corrections;
        this.register = register;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes what was given and differs. The timeline names the parts; their texts and the reason, which may hold
     * personal data, stay with the intake.
     *
     * @throws Refusal FIELD_INVALID or ITEM_NOT_PUBLISHED as the registration itself; FIELD_REQUIRED when nothing differs;
     *     CONTACT_REQUIRED when a promised answer could no longer be given; CASE_CLOSED when the case is voided
     */
    void correct(String caseNo, CorrectionSheet sheet, String actor) {
        Intake intake = intake(caseNo);
        CaseView file = register.find(caseNo);
        Registered before = new Registered(intake.client(), file.item());
        Registered after = new Registered(sheet.applyTo(before.client()), item(file, sheet.itemCode()));
        List<RegisteredField> changed = Arrays.stream(RegisteredField.values())
                .filter(part -> !Objects.equals(part.in(before), part.in(after)))
                .toList();
        if (changed.isEmpty()) {
            throw Refusal.of(RefusalCode.FIELD_REQUIRED, "请至少填写一项与原登记不同的内容。");
        }
        intake.correct(after.client());
        if (changed.contains(RegisteredField.NAME)) {
            events.publishEvent(new TitleChanged(caseNo, intake.title()));
        }
        Instant now = clock.instant();
        changed.forEach(
                part -> corrections.save(new Correction(caseNo, now, actor, part, before, after, sheet.reason())));
        register.correct(
                caseNo,
                after.item(),
                PhoneNumber.parse(after.client().phone()).map(lookup::keyOf).orElse(null),
                actor,
                "更正登记:%s。原内容和原因保留在更正记录中。"
                        .formatted(changed.stream().map(RegisteredField::label).collect(Collectors.joining("、"))));
    }

    /**
     * Voids the registration, whatever came of it; the caller ends a process that still runs.
     *
     * @throws Refusal CASE_CLOSED when it is voided already
     */
    public void voidRegistration(String caseNo, String reason, String actor) {
        Intake intake = intake(caseNo);
        intake.voidAs(clock.instant(), reason);
        deadlines.cancel(intake, actor, "登记作废");
        applications.voidAllOf(caseNo, actor);
        register.voidCase(caseNo, intake.status().name(), actor, "登记作废,编号和办理经过保留,不计入统计。");
        events.publishEvent(new IntakeVoided(caseNo));
    }

    private ItemRef item(CaseView file, String code) {
        ItemRef registered = file.item();
        if (code == null || registered != null && code.equals(registered.code())) {
            return registered;
        }
        if (code.equals(CorrectionSheet.NO_ITEM)) {
            return null;
        }
        return catalogue
                .published(file.officeId(), code)
                .map(item -> new ItemRef(item.code(), item.version(), item.name()))
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.ITEM_NOT_PUBLISHED, RegisteredField.ITEM.key(), "「所涉事项」不是本所现行公布的事项。"));
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
    }
}
