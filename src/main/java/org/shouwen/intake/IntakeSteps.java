package org.shouwen.intake;

import java.time.Clock;
import org.shouwen.casefile.CaseEntry;
import org.shouwen.refusal.Refusal;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Steps that are taken with the registration or later, each with what the timeline says of it. */
@Component
class IntakeSteps {

    private final Colleagues colleagues;
    private final GuidanceText guidanceText;
    private final StaffDirectory staff;
    private final Clock clock;

    IntakeSteps(Colleagues colleagues, GuidanceText guidanceText, StaffDirectory staff, Clock clock) {
        this.colleagues = colleagues;
        this.guidanceText = guidanceText;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws Refusal HANDOVER_INVALID when the matter cannot be that colleague's */
    CaseEntry classify(Intake intake, Classification classification, String officeId, String actor) {
        if (classification.jurisdiction() == Jurisdiction.COLLEAGUE) {
            colleagues.requireReceiver(classification.colleague(), officeId, intake.caseNo(), actor);
        }
        intake.reroute().classify(classification);
        String whose = intake.routing().colleague() == null
                ? ""
                : "(%s),已主动告知服务对象".formatted(staff.nameOf(intake.routing().colleague()));
        return new CaseEntry(
                actor,
                "CLASSIFIED",
                "判定归属:%s%s。".formatted(classification.jurisdiction().label(), whose));
    }

    CaseEntry answer(Intake intake, AnswerGiven given, String actor) {
        boolean promised = intake.promisedReplyAt() != null;
        intake.answer(new Answer(given.text(), given.basis(), actor, clock.instant()));
        return new CaseEntry(actor, "ANSWERED", promised ? "已在承诺后一次性答复服务对象全部问题。" : "已答复服务对象全部问题。");
    }

    /** @throws Refusal GUIDANCE_REQUIRED when no department is named, or on the phone no phone number of it */
    CaseEntry guide(Intake intake, GuidanceGiven given, String actor) {
        Guidance guidance = guidanceText.complete(given, intake.inquiry().channel());
        intake.guide(guidance);
        return new CaseEntry(
                actor, "GUIDED", "已告知受理部门:%s,%s。".formatted(guidance.department(), given.escorted() ? "并引领前往" : "未引领"));
    }
}
