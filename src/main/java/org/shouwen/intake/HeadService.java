package org.shouwen.intake;

import java.time.Clock;
import java.time.Instant;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way over the head of the office when nobody else can be asked: the head decides, the first-asked clerk tells the
 * client.
 */
@Service
@Transactional
public class HeadService {

    private final Intakes intakes;
    private final CaseRegister register;
    private final IntakeClock deadlines;
    private final Clock clock;

    HeadService(Intakes intakes, CaseRegister register, IntakeClock deadlines, Clock clock) {
        this.intakes = intakes;
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The clerk's deadline stops: until the head has decided, the head's runs. */
    public void asked(String caseNo) {
        Intake intake = intake(caseNo);
        intake.reroute().withHead(true);
        deadlines.cancel(intake, register.find(caseNo).responsibleClerk(), "已报告所长,等待处理");
    }

    /** The head has decided; the client has to be told the same day. */
    public HeadDecision decided(String caseNo) {
        Intake intake = intake(caseNo);
        CaseView file = register.find(caseNo);
        intake.reroute().withHead(false);
        Instant dueAt =
                deadlines.start(intake, IntakeDeadline.INTAKE_DUE, Term.serviceDay(), file.firstAskedClerk(), "所长已作决定");
        return new HeadDecision(dueAt, file.responsibleClerk());
    }

    /** The first-asked clerk has told the client; the matter stays open until it is answered or guided. */
    public void replied(String caseNo, String text, AfterDecision next, String actor) {
        Intake intake = intake(caseNo);
        intake.repliedAfterDecision(new HeadReply(text, clock.instant()));
        if (next == AfterDecision.RECLASSIFY) {
            intake.reroute().reclassify();
        }
        register.record(caseNo, actor, "CLIENT_TOLD", "首问负责人已将处理意见答复服务对象。");
    }

    private Intake intake(String caseNo) {
        return intakes.findById(caseNo).orElseThrow();
    }
}
