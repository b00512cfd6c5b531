package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.casefile.ItemRef;
import org.shouwen.catalogue.Catalogue;
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an intake becomes an application for an item of the catalogue. One transaction, the caller's where there is one. */
@Service
@Transactional
public class ApplicationStartService {

    private final Intakes intakes;
    private final IntakeClock deadlines;
    private final CaseRegister register;
    private final Catalogue catalogue;
    private final Clock clock;

    ApplicationStartService(
            Intakes intakes, IntakeClock deadlines, CaseRegister register, Catalogue catalogue, Clock clock) {
        this.intakes = intakes;
        this.deadlines = deadlines;
        this.register = register;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The client hands in materials; the application replaces the answer. Whoever came for it in the first place has handed
     * them in when the matter was received, everybody else now.
     *
     * @throws Refusal ITEM_NOT_PUBLISHED when no item of the office is named; what {@link Applicant#completing} refuses
     */
    public ApplicationStart start(String caseNo, ApplicationGiven given, String actor) {
        Intake intake = intakes.findById(caseNo)
                .orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
        CaseView file = register.find(caseNo);
        ServiceItem item = item(file, given.itemCode());
        Instant now = clock.instant();
        intake.startApplication(given.applicant(), now);
        deadlines.done(intake, actor, "服务对象申请办理事项");
        register.record(caseNo, actor, "APPLICATION_STARTED", "服务对象申请办理%s,转入材料审核。".formatted(item.name()));
        Instant receivedAt = intake.inquiry().type() == IntakeType.SERVICE_REQUEST ? file.receivedAt() : now;
        return new ApplicationStart(item.code(), receivedAt);
    }

    private ServiceItem item(CaseView file, String given) {
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(file.item()).map(ItemRef::code))
                .flatMap(code -> catalogue.published(file.officeId(), code))
                .orElseThrow(() -> Refusal.of(RefusalCode.ITEM_NOT_PUBLISHED, "itemCode", "请选择「所涉事项」,只能申请本所现行公布的事项。"));
    }
}
