package org.shouwen.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwen.deadline.CaseClock;
import org.shouwen.deadline.DeadlineMoved;
import org.shouwen.deadline.DeadlineState;
import org.shouwen.deadline.DeadlineView;
import org.shouwen.deadline.DueTimes;
import org.shouwen.deadline.LedgerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when a case has to be dealt with: until the earliest of its deadlines that run, those of steps within a longer one
 * left out ({@link CaseKind#innerDeadlines}). What is met, ended or paused makes nothing overdue. The register keeps the
 * instant for lists and the search; it follows the ledger in the same transaction.
 */
@Service
public class CaseLimits {

    private static final Set<DeadlineState> RUNNING = Set.of(DeadlineState.RUNNING, DeadlineState.OVERDUE);
    private static final Set<DeadlineState> DONE = Set.of(DeadlineState.MET, DeadlineState.MET_LATE);

    private final CaseClock ledger;
    private final CaseRegister register;
    private final CaseKinds kinds;
    private final DueTimes times;

    CaseLimits(CaseClock ledger, CaseRegister register, CaseKinds kinds, DueTimes times) {
        this.ledger = ledger;
        this.register = register;
        this.kinds = kinds;
        this.times = times;
    }

    /** Empty where none runs. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> of(CaseView file) {
        return running(file, ledger.of(file.caseNo()));
    }

    /**
     * The case by whose limit the matter has to be dealt with: the case itself, or the open one that came out of it when
     * nothing is due in itself any more.
     */
    @Transactional(readOnly = true)
    public CaseView living(CaseView file) {
        if (file.isClosed() || of(file).isPresent()) {
            return file;
        }
        return register.childrenOf(file.caseNo()).stream()
                .map(register::find)
                .filter(child -> !child.isClosed())
                .min(Comparator.comparing(
                        child -> of(child).map(DeadlineView::dueAt).orElse(Instant.MAX)))
                .orElse(file);
    }

    /** Numbers of those that are overdue, and of the closed ones that were when they ended. */
    @Transactional(readOnly = true)
    public Set<String> overdue(Collection<CaseView> cases) {
        Map<String, List<DeadlineView>> ended = ledger.of(
                cases.stream().filter(CaseView::isClosed).map(CaseView::caseNo).toList());
        return cases.stream()
                .filter(file -> file.isClosed()
                        ? isLateAt(file, file.closedAt())
                                || endedLate(file, ended.getOrDefault(file.caseNo(), List.of()))
                        : isLateAt(file, times.earliestInTime()))
                .map(CaseView::caseNo)
                .collect(Collectors.toSet());
    }

    @EventListener
    void follow(LedgerChanged changed) {
        follow(changed.caseNo());
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        follow(moved.caseNo());
    }

    /** What the register does not know, such as a complaint, has no place in its lists. */
    private void follow(String caseNo) {
        register.lookUp(caseNo)
                .filter(file -> !file.isClosed())
                .ifPresent(file ->
                        register.dueAt(caseNo, of(file).map(DeadlineView::dueAt).orElse(null)));
    }

    private Optional<DeadlineView> running(CaseView file, List<DeadlineView> deadlines) {
        return deadlines.stream()
                .filter(deadline -> RUNNING.contains(deadline.state()) && isLimit(file, deadline))
                .min(Comparator.comparing(DeadlineView::dueAt));
    }

    private static boolean isLateAt(CaseView file, Instant at) {
        return file.dueAt() != null && DueTimes.isLate(file.dueAt(), at);
    }

    private boolean endedLate(CaseView file, List<DeadlineView> deadlines) {
        return deadlines.stream()
                .filter(deadline -> DONE.contains(deadline.state()) && isLimit(file, deadline))
                .reduce((earlier, later) -> later)
                .filter(last -> last.state() == DeadlineState.MET_LATE)
                .isPresent();
    }

    private boolean isLimit(CaseView file, DeadlineView deadline) {
        return !kinds.innerDeadlines(file.kind()).contains(deadline.name());
    }
}
