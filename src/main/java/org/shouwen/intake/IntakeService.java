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
import org.shouwen.catalogue.ServiceItem;
import org.shouwen.deadline.Term;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens with an intake from registration to its outcome. Every use case is one transaction, the caller's where
 * there is one; {@code actor} is the user id of whoever does it.
 */
@Service
@Transactional
public class IntakeService {

    private final Intakes intakes;
    private final CaseRegister register;
    private final ClientLookup lookup;
    private final IntakeClock deadlines;
    private final Catalogue catalogue;
    private final IntakeKind kind;
    private final Colleagues colleagues;
    private final GuidanceText guidanceText;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeService(
            Intakes intakes,
            CaseRegister register,
            ClientLookup lookup,
            IntakeClock deadlines,
            Catalogue catalogue,
            IntakeKind kind,
            Colleagues colleagues,
            GuidanceText guidanceText,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intakes = intakes;
        this.register = register;
        this.lookup = lookup;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.kind = kind;
        this.colleagues = colleagues;
        this.guidanceText = guidanceText;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a matter; the actor is its first-asked clerk for good. Takes no notice of office hours: nobody is
     * turned away by the hour.
     *
     * @throws Refusal ITEM_NOT_PUBLISHED when the office does not offer the item now
     */
    public IntakeProgress register(Registration registration, String actor) {
        Person clerk = staff.person(actor);
        Optional<ServiceItem> item = Optional.ofNullable(registration.itemCode())
                .map(code -> catalogue
                        .published(clerk.officeId(), code)
                        .orElseThrow(() -> Refusal.of(
                                RefusalCode.ITEM_NOT_PUBLISHED, "itemCode", "「所涉事项」不是本所现行公布的事项,请按咨询登记或引导到有关部门。")));
        Instant now = clock.instant();
        Intake intake = new Intake(registration);
        List<CaseEntry> timeline = new ArrayList<>();
        timeline.add(new CaseEntry(
                actor,
                "REGISTERED",
                "登记%s,类型:%s,首问负责人:%s。"
                        .formatted(
                                registration.channel().label(),
                                registration.type().label(),
                                clerk.name())));
        if (registration.classification() != null) {
            timeline.add(classified(intake, registration.classification(), clerk.officeId(), actor));
        }
        if (registration.answer() != null) {
            timeline.add(answered(intake, registration.answer(), actor));
        }
        if (registration.guidance() != null) {
            timeline.add(guided(intake, registration.guidance(), actor));
        }
        String caseNo = register.open(new NewCase(
                kind,
                intake.status().name(),
                clerk.officeId(),
                clerk.windows().stream().sorted().findFirst().orElse(null),
                actor,
                actor,
                registration.type().label(),
                item.map(i -> new ItemRef(i.code(), i.version(), i.name())).orElse(null),
                registration.channel().name(),
                registration.urgency().priority(),
                PhoneNumber.parse(registration.client().phone())
                        .map(lookup::keyOf)
                        .orElse(null),
                registration.channel().isWritten() ? registration.receivedAt() : now,
                null,
                timeline));
        intake.registeredAs(caseNo);
        intakes.save(intake);
        Instant dueAt = intake.isSettled()
                ? null
                : deadlines.start(intake, IntakeDeadline.INTAKE_DUE, Term.serviceDay(), actor, "登记首问");
        return progress(intake, Optional.ofNullable(intake.colleague()).orElse(actor), dueAt);
    }

    public IntakeProgress classify(String caseNo, Classification classification, String actor) {
        Intake intake = intake(caseNo);
        record(caseNo, classified(intake, classification, register.find(caseNo).officeId(), actor));
        return progress(intake, Optional.ofNullable(intake.colleague()).orElse(actor), null);
    }

    /** Gives the one full answer, at once or within a promise. */
    public void answer(String caseNo, AnswerGiven given, String actor) {
        Intake intake = intake(caseNo);
        record(caseNo, answered(intake, given, actor));
        deadlines.done(intake, actor, "已答复服务对象");
    }

    /**
     * Promises an answer for later.
     *
     * @throws Refusal CONTACT_REQUIRED when the client could not be reached then
     */
    public void promise(String caseNo, ReplyLater later, String actor) {
        Intake intake = intake(caseNo);
        intake.promise(later);
        deadlines.start(intake, IntakeDeadline.PROMISED_REPLY, Term.at(later.promisedAt()), actor, "承诺答复时间");
        register.status(
                caseNo,
                intake.status().name(),
                actor,
                "REPLY_PROMISED",
                "不能当场答复,承诺于%s前一次性答复。".formatted(ChineseTime.of(later.promisedAt(), clock.getZone())));
    }

    /**
     * Notes whether the colleague was reached; if so, the colleague takes over from now on.
     *
     * @param at when; not in the future
     * @throws Refusal HANDOVER_INVALID when the colleague is reached but away according to the records
     */
    public void colleagueContacted(String caseNo, ContactResult result, Instant at, String actor) {
        Intake intake = intake(caseNo);
        intake.contactedColleague(result, at);
        String name = staff.nameOf(intake.colleague());
        record(
                caseNo,
                new CaseEntry(
                        actor,
                        "COLLEAGUE_CONTACTED",
                        "%s联系%s:%s。".formatted(ChineseTime.of(at, clock.getZone()), name, result.label())));
        if (result == ContactResult.REACHED) {
            colleagues.requirePresent(intake.colleague());
            intake.transfer();
            register.transferTo(caseNo, intake.colleague(), actor, "已联系上相关人员,由其接办");
        }
    }

    /** Reminds of a promised reply that is due soon. */
    public void remind(String caseNo) {
        record(caseNo, new CaseEntry(CaseEntry.SYSTEM, "REPLY_DUE_SOON", "承诺答复时间将到,请承办人按时答复。"));
    }

    public void guide(String caseNo, GuidanceGiven given, String actor) {
        Intake intake = intake(caseNo);
        record(caseNo, guided(intake, given, actor));
        deadlines.done(intake, actor, "已告知受理部门");
    }

    /** The client wants nothing more; materials are the client's to take back. */
    public void withdraw(String caseNo, String note, String actor) {
        Intake intake = intake(caseNo);
        intake.withdraw(clock.instant(), note);
        deadlines.cancel(intake, actor, "服务对象撤回");
        register.close(caseNo, intake.status().name(), actor, "WITHDRAWN", "服务对象撤回,事项终止。");
    }

    /** Follows a deadline that moved when the calendar of its year became known. */
    public void deadlineMoved(String caseNo, Instant dueAt) {
        register.dueAt(caseNo, dueAt);
    }

    /** Files the intake under its outcome; the outcome was recorded before. */
    public void close(String caseNo) {
        Intake intake = intake(caseNo);
        if (!intake.isSettled()) {
            throw new IllegalStateException("An intake without an outcome is not closed: " + caseNo);
        }
        register.close(
                caseNo,
                intake.status().name(),
                CaseEntry.SYSTEM,
                "CLOSED",
                "办结,结果:%s;已生成满意度评价邀请。".formatted(intake.status().label()));
        events.publishEvent(new IntakeClosed(caseNo));
    }

    private CaseEntry classified(Intake intake, Classification classification, String officeId, String actor) {
        if (classification.jurisdiction() == Jurisdiction.COLLEAGUE) {
            colleagues.requireReceiver(classification.colleague(), officeId, intake.caseNo(), actor);
        }
        intake.classify(classification);
        String whose = intake.colleague() == null ? "" : "(%s),已主动告知服务对象".formatted(staff.nameOf(intake.colleague()));
        return new CaseEntry(
                actor,
                "CLASSIFIED",
                "判定归属:%s%s。".formatted(classification.jurisdiction().label(), whose));
    }

    private CaseEntry answered(Intake intake, AnswerGiven given, String actor) {
        boolean promised = intake.promisedReplyAt() != null;
        intake.answer(new Answer(given.text(), given.basis(), actor, clock.instant()));
        return new CaseEntry(actor, "ANSWERED", promised ? "已在承诺后一次性答复服务对象全部问题。" : "已答复服务对象全部问题。");
    }

    private CaseEntry guided(Intake intake, GuidanceGiven given, String actor) {
        Guidance guidance = guidanceText.complete(given, intake.channel());
        intake.guide(guidance);
        return new CaseEntry(
                actor, "GUIDED", "已告知受理部门:%s,%s。".formatted(guidance.department(), given.escorted() ? "并引领前往" : "未引领"));
    }

    private void record(String caseNo, CaseEntry entry) {
        register.record(caseNo, entry.actor(), entry.event(), entry.text());
    }

    private static IntakeProgress progress(Intake intake, String responsible, Instant dueAt) {
        return new IntakeProgress(
                intake.caseNo(),
                intake.title(),
                intake.isSettled(),
                intake.jurisdiction(),
                responsible,
                dueAt,
                intake.urgency().priority());
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow(() -> new IllegalArgumentException("There is no intake " + caseNo));
    }
}
