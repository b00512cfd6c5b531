package org.shouwen.escalation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;

/**
 * A report to supervisors: there is one per case, reason and missed instant, whatever happens to timers and jobs. What a
 * step waits for is asked each time.
 */
@Entity
@Table(name = "escalation")
class Escalation {

    /** Stands in {@link #occasion} while a report of no instant is open, so that there is one at a time. */
    private static final String STILL_OPEN = "OPEN";

    @Id
    private String escalationNo;

    private String caseNo;
    private String officeId;

    @Enumerated(EnumType.STRING)
    private EscalationReason reason;

    private String occasion;
    private Instant missedDueAt;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String requestedBy;
    private String subjects;
    private boolean awaited;
    private String description;
    private boolean clientWaiting;

    @Enumerated(EnumType.STRING)
    private EscalationStatus status = EscalationStatus.OPEN;

    private int highestLevel;
    private int level;
    private Instant levelDueAt;
    private boolean unanswerable;
    private Instant raisedAt;
    private Instant endedAt;

    @ElementCollection
    @CollectionTable(name = "escalation_supervisor", joinColumns = @JoinColumn(name = "escalation_no"))
    private Set<SupervisorNamed> supervisors = new HashSet<>();

    @Embedded
    private Outcome outcome;

    @Embedded
    private Objection objection;

    @Version
    private Integer version;

    protected Escalation() {}

    Escalation(String escalationNo, Report report, int highestLevel, Instant now) {
        this.escalationNo = escalationNo;
        this.caseNo = report.caseNo();
        this.officeId = report.officeId();
        this.reason = report.reason();
        this.occasion = report.awaited() ? escalationNo : occasionOf(report);
        this.missedDueAt = report.missedDueAt();
        this.severity = report.severity();
        this.requestedBy = report.requestedBy();
        this.subjects = String.join(",", report.subjects());
        this.awaited = report.awaited();
        this.description = report.description();
        this.clientWaiting = report.clientWaiting();
        this.highestLevel = highestLevel;
        this.raisedAt = now;
    }

    static String occasionOf(Report report) {
        return report.missedDueAt() == null ? STILL_OPEN : report.missedDueAt().toString();
    }

    /** Asks these supervisors from now on; whoever was asked before is only told. */
    void ask(Asked asked, Instant dueAt) {
        requireOpen();
        if (level > 0 && asked.level() > level) {
            status = EscalationStatus.RAISED;
        }
        level = asked.level();
        levelDueAt = dueAt;
        unanswerable = asked.unanswerable();
        Set<SupervisorNamed> named = new HashSet<>();
        supervisors.stream()
                .map(before -> new SupervisorNamed(before.level(), before.userId(), false))
                .forEach(named::add);
        asked.supervisors().forEach(now -> {
            named.removeIf(before -> before.userId().equals(now.userId()) && before.level() == now.level());
            named.add(now);
        });
        supervisors.retainAll(named);
        supervisors.addAll(named);
    }

    /** Whether exactly these are asked, and nobody is to be told who has not been. */
    boolean asks(Asked asked) {
        Set<SupervisorNamed> deciding = new HashSet<>(asked.supervisors());
        deciding.removeIf(named -> !named.decides());
        Set<SupervisorNamed> decidingNow = new HashSet<>(supervisors);
        decidingNow.removeIf(named -> !named.decides());
        return deciding.equals(decidingNow) && supervisors.containsAll(asked.supervisors());
    }

    void highestLevel(int highest) {
        highestLevel = highest;
    }

    /** The level due instant moved with the calendar. */
    void dueAt(Instant moved) {
        levelDueAt = moved;
    }

    /** @throws Refusal CASE_CLOSED when somebody has decided already or the case is completed */
    void decide(DecisionGiven given, String actor, Instant now) {
        requireOpen();
        outcome = new Outcome(given, actor, now);
        end(EscalationStatus.DECIDED, now);
    }

    void closeByCompletion(Instant now) {
        requireOpen();
        end(EscalationStatus.CLOSED_BY_COMPLETION, now);
    }

    /**
     * The clerk may disagree, once; the decision stands meanwhile.
     *
     * @throws Refusal NOT_AUTHORISED when there is no decision or an objection already
     */
    void object(Objection given) {
        if (!mayBeObjectedTo()) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "没有可以提出意见的上级处理决定,或意见已经提出。");
        }
        objection = given;
    }

    boolean mayBeObjectedTo() {
        return outcome != null && objection == null;
    }

    /** A step that waits for the decision classifies anew; a last level has none above it. */
    boolean allows(Decision decision) {
        return switch (decision) {
            case RECLASSIFY -> awaited;
            case RAISE -> !isAtLastLevel();
            default -> true;
        };
    }

    private void end(EscalationStatus ended, Instant now) {
        status = ended;
        endedAt = now;
        levelDueAt = null;
        unanswerable = false;
        if (STILL_OPEN.equals(occasion)) {
            occasion = escalationNo;
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.of(RefusalCode.CASE_CLOSED, "该上报事项已经处理完毕,不能再处理。");
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /** Whether no level is left above the one asked now. */
    boolean isAtLastLevel() {
        return level >= highestLevel;
    }

    List<String> subjects() {
        return subjects.isEmpty() ? List.of() : List.of(subjects.split(","));
    }

    /** User ids of those who may decide at this level now. */
    List<String> deciders(int atLevel) {
        return supervisors.stream()
                .filter(named -> named.decides() && named.level() == atLevel)
                .map(SupervisorNamed::userId)
                .sorted()
                .toList();
    }

    /** The levels asked now, ascending. */
    List<Integer> levels() {
        return supervisors.stream()
                .filter(SupervisorNamed::decides)
                .map(SupervisorNamed::level)
                .distinct()
                .sorted()
                .toList();
    }

    String escalationNo() {
        return escalationNo;
    }

    String caseNo() {
        return caseNo;
    }

    String officeId() {
        return officeId;
    }

    EscalationReason reason() {
        return reason;
    }

    Instant missedDueAt() {
        return missedDueAt;
    }

    Severity severity() {
        return severity;
    }

    /** Null for the system. */
    String requestedBy() {
        return requestedBy;
    }

    String description() {
        return description;
    }

    boolean isClientWaiting() {
        return clientWaiting;
    }

    EscalationStatus status() {
        return status;
    }

    int highestLevel() {
        return highestLevel;
    }

    int level() {
        return level;
    }

    Instant levelDueAt() {
        return levelDueAt;
    }

    boolean isUnanswerable() {
        return unanswerable;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    /** Null until somebody decided. */
    Outcome outcome() {
        return outcome;
    }

    /** Null unless the clerk disagreed. */
    Objection objection() {
        return objection;
    }
}
