package org.shouwen.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwen.casefile.CaseNumbers;
import org.shouwen.casefile.CaseRegister;
import org.shouwen.casefile.CaseView;
import org.shouwen.deadline.Limits;
import org.shouwen.deadline.WorkingCalendar;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.Obstacle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens with a report to supervisors from its arrival to its end. Every use case is one transaction, the caller's
 * where there is one.
 */
@Service
@Transactional
public class EscalationService {

    private static final String PREFIX = "SB";
    private static final int URGENT = 80;

    private final Escalations escalations;
    private final Supervisors supervisors;
    private final EscalationClock deadlines;
    private final DecisionRules rules;
    private final DecisionEffects effects;
    private final EscalationTimeline timeline;
    private final CaseRegister register;
    private final CaseNumbers numbers;
    private final WorkingCalendar calendar;
    private final Limits limits;
    private final Clock clock;

    EscalationService(
            Escalations escalations,
            Supervisors supervisors,
            EscalationClock deadlines,
            DecisionRules rules,
            DecisionEffects effects,
            EscalationTimeline timeline,
            CaseRegister register,
            CaseNumbers numbers,
            WorkingCalendar calendar,
            Limits limits,
            Clock clock) {
        this.escalations = escalations;
        this.supervisors = supervisors;
        this.deadlines = deadlines;
        this.rules = rules;
        this.effects = effects;
        this.timeline = timeline;
        this.register = register;
        this.numbers = numbers;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether this has been reported: the same missed instant ever, anything else while it is open. */
    @Transactional(readOnly = true)
    public boolean isReported(Report report) {
        return escalations.existsByCaseNoAndReasonAndOccasion(
                report.caseNo(), report.reason(), Escalation.occasionOf(report));
    }

    @Transactional(readOnly = true)
    public HeadState headState(Report report) {
        return supervisors.headState(involved(report));
    }

    /**
     * Takes a report and asks the first supervisors.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when {@link #isReported} holds by now
     */
    public LevelReached open(Report report, Route route) {
        Escalation escalation = new Escalation(numbers.next(PREFIX), report, route.highestLevel(), clock.instant());
        return ask(escalation, asked(involved(report), route));
    }

    /** What the decision table asks of an open report, as it is now. */
    @Transactional(readOnly = true)
    public RoutingQuestion question(String escalationNo) {
        Escalation escalation = escalation(escalationNo);
        return new RoutingQuestion(
                escalation.reason(), escalation.severity(), supervisors.headState(involved(escalation)));
    }

    /**
     * Follows the table after all, where the report went its way without it. Leaves alone what has been passed on since.
     *
     * @return where it stands from now on; empty where those who should decide are asked already
     */
    public Optional<LevelReached> reroute(String escalationNo, Route route) {
        Escalation escalation = escalation(escalationNo);
        if (escalation.status() != EscalationStatus.OPEN) {
            return Optional.empty();
        }
        Asked asked = asked(involved(escalation), route);
        boolean wasLast = escalation.isAtLastLevel();
        escalation.highestLevel(route.highestLevel());
        if (escalation.asks(asked) && wasLast == escalation.isAtLastLevel()) {
            return Optional.empty();
        }
        deadlines.stop(escalationNo, "按决策表重新确定处理人");
        timeline.rerouted(escalation);
        return Optional.of(ask(escalation, asked));
    }

    private Asked asked(Involved matter, Route route) {
        Asked asked = supervisors.from(matter, route.firstLevel(), route.lastLevelAtOnce());
        if (!route.headInformed()) {
            return asked;
        }
        List<SupervisorNamed> all = new ArrayList<>(asked.supervisors());
        all.addAll(supervisors.headsToInform(matter));
        return new Asked(asked.level(), all, asked.unanswerable());
    }

    /** Turns to the next level, or beyond it where nobody is eligible there. */
    public LevelReached raise(String escalationNo) {
        Escalation escalation = escalation(escalationNo);
        deadlines.stop(escalationNo, "本级处理结束");
        return ask(escalation, supervisors.from(involved(escalation), escalation.level() + 1, escalation.level() + 1));
    }

    /** User ids of those who may decide on this level now. */
    @Transactional(readOnly = true)
    public List<String> deciders(String escalationNo, int level) {
        return escalation(escalationNo).deciders(level);
    }

    /** The levels asked now. */
    @Transactional(readOnly = true)
    public List<Integer> levels(String escalationNo) {
        return escalation(escalationNo).levels();
    }

    /**
     * Whoever it is about keeps off, also when that was found out later.
     *
     * @throws Refusal CONFLICT_OF_INTEREST
     */
    @Transactional(readOnly = true)
    public void requireUninvolved(String escalationNo, String userId) {
        if (supervisors.obstacles(involved(escalation(escalationNo)), userId).contains(Obstacle.CONFLICT)) {
            throw Refusal.of(RefusalCode.CONFLICT_OF_INTEREST, "您" + Obstacle.CONFLICT.sentence() + ",不能处理该上报事项。");
        }
    }

    /**
     * Takes what a supervisor decided; {@link #carryOut} does it, and {@link #raise} where that was decided.
     *
     * @param level on which the supervisor was asked
     * @throws Refusal CASE_CLOSED when it was decided already; CONFLICT_OF_INTEREST when the supervisor or the newly
     *     responsible person is involved; NOT_AUTHORISED, FIELD_REQUIRED or FIELD_INVALID when the decision cannot be
     */
    public void decide(String escalationNo, int level, DecisionGiven given, String actor) {
        Escalation escalation = escalation(escalationNo);
        requireUninvolved(escalationNo, actor);
        rules.check(escalation, level, given);
        if (given.decision() == Decision.RAISE) {
            timeline.raisedByHand(escalation, actor, given.reason());
        } else {
            escalation.decide(given, actor, clock.instant());
            deadlines.stop(escalationNo, "上级已处理");
            timeline.decided(escalation);
        }
    }

    public void carryOut(String escalationNo) {
        effects.carryOut(escalation(escalationNo));
    }

    /** The case was completed before anybody decided; kept for assessment. Does nothing where it has ended. */
    public void closeByCompletion(String escalationNo) {
        Escalation escalation = escalation(escalationNo);
        if (escalation.isOpen()) {
            escalation.closeByCompletion(clock.instant());
            deadlines.stop(escalationNo, "事项已办结");
            timeline.closedByCompletion(escalation);
        }
    }

    /**
     * Reminds on working days whoever has to decide at last, and looks anew for who may.
     *
     * @return the level asked from now on where others are asked, else empty
     */
    public Optional<Integer> remind(String escalationNo) {
        if (!calendar.isWorkingDay(calendar.dateOf(clock.instant()))) {
            return Optional.empty();
        }
        Escalation escalation = escalation(escalationNo);
        Asked asked = supervisors.from(involved(escalation), escalation.level(), escalation.level());
        boolean others = !asked.deciders().equals(escalation.deciders(escalation.level()));
        if (others) {
            escalation.ask(asked, null);
        }
        if (!reachesAsDigest(asked)) {
            timeline.reminded(escalation, asked);
        }
        return others ? Optional.of(asked.level()) : Optional.empty();
    }

    /** Who has many before him reads of all at once. */
    private boolean reachesAsDigest(Asked asked) {
        int many = limits.get("escalationDigest");
        return !asked.unanswerable()
                && asked.deciders().stream().allMatch(userId -> escalations.countToBeDecidedBy(userId) >= many);
    }

    /** Follows a deadline that moved when the calendar of its year became known. */
    public void levelDeadlineMoved(String escalationNo, Instant dueAt) {
        escalation(escalationNo).dueAt(dueAt);
    }

    /** Numbers of the reports of this case that nobody has decided on, and that are void when the case has ended. */
    @Transactional(readOnly = true)
    public List<String> openOf(String caseNo) {
        return escalations.findByCaseNoAndEndedAtIsNull(caseNo).stream()
                .filter(escalation -> !escalation.reason().isForInformation())
                .map(Escalation::escalationNo)
                .toList();
    }

    private LevelReached ask(Escalation escalation, Asked asked) {
        boolean last = asked.level() >= escalation.highestLevel();
        Instant dueAt = last ? null : deadlines.start(escalation.escalationNo(), escalation.reason(), asked.level());
        escalation.ask(asked, dueAt);
        escalations.saveAndFlush(escalation);
        timeline.asked(escalation, asked);
        return new LevelReached(
                escalation.escalationNo(),
                escalation.caseNo() + " " + escalation.reason().label(),
                priority(escalation),
                asked.level(),
                dueAt);
    }

    private int priority(Escalation escalation) {
        int ofCase =
                register.lookUp(escalation.caseNo()).map(CaseView::priority).orElse(URGENT);
        return escalation.reason().isEmergency() ? Math.max(ofCase, URGENT) : ofCase;
    }

    private Involved involved(Report report) {
        return involved(report.caseNo(), report.officeId(), report.subjects(), report.requestedBy());
    }

    private Involved involved(Escalation escalation) {
        return involved(escalation.caseNo(), escalation.officeId(), escalation.subjects(), escalation.requestedBy());
    }

    private Involved involved(String caseNo, String officeId, List<String> subjects, String requestedBy) {
        Set<String> people = new HashSet<>(subjects);
        Optional.ofNullable(requestedBy).ifPresent(people::add);
        register.lookUp(caseNo).map(CaseView::responsibleClerk).ifPresent(people::add);
        return new Involved(caseNo, officeId, people);
    }

    private Escalation escalation(String escalationNo) {
        return escalations
                .findById(escalationNo)
                .orElseThrow(() -> new IllegalArgumentException("There is no escalation " + escalationNo));
    }
}
