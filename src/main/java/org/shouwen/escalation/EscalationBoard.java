package org.shouwen.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwen.deadline.DueTimes;
import org.shouwen.engine.DecisionFaults;
import org.shouwen.staff.Office;
import org.shouwen.staff.StaffDirectory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that waits for supervisors, on one page: what they would otherwise be told piece by piece. */
@Service
public class EscalationBoard {

    private static final Limit MOST = Limit.of(500);

    private final Escalations escalations;
    private final Rectifications rectifications;
    private final StaffDirectory staff;
    private final DueTimes times;
    private final DecisionFaults faults;
    private final Clock clock;

    EscalationBoard(
            Escalations escalations,
            Rectifications rectifications,
            StaffDirectory staff,
            DueTimes times,
            DecisionFaults faults,
            Clock clock) {
        this.escalations = escalations;
        this.rectifications = rectifications;
        this.staff = staff;
        this.times = times;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * A report that waits.
     *
     * @param caseLink whether the case can be looked at, which a complaint cannot
     * @param deciders names of those who may decide now
     * @param dueAt null where they are the last to be asked
     * @param unanswerable whether nobody is eligible and somebody has to be found
     * @param own whether the person who looks may decide
     */
    public record Line(
            String escalationNo,
            String caseNo,
            boolean caseLink,
            String reason,
            boolean major,
            boolean clientWaiting,
            String deciders,
            ZonedDateTime raisedAt,
            ZonedDateTime dueAt,
            boolean unanswerable,
            boolean own) {}

    public record Order(String caseNo, String clerk, String instruction, ZonedDateTime dueAt, boolean overdue) {}

    /**
     * What one person is told of today.
     *
     * @param newToday how many of the reports that wait for the person came today
     * @param withoutTable whether reports go their way by the built-in order, since their table gives no usable answer
     */
    public record Digest(
            List<Line> lines,
            List<Order> rectifications,
            long own,
            long newToday,
            long unanswerable,
            boolean withoutTable) {}

    @Transactional(readOnly = true)
    public Digest of(String userId) {
        List<Line> lines = escalations.findOpen(MOST).stream()
                .filter(escalation -> mayKnow(userId, escalation))
                .map(escalation -> line(escalation, userId))
                .toList();
        List<Order> orders = rectifications.findByDoneAtIsNullOrderByDueAt(MOST).stream()
                .filter(order -> staff.seesOffice(userId, order.officeId()))
                .map(this::order)
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new Digest(
                lines,
                orders,
                lines.stream().filter(Line::own).count(),
                lines.stream()
                        .filter(line ->
                                line.own() && line.raisedAt().toLocalDate().equals(today))
                        .count(),
                lines.stream().filter(Line::unanswerable).count(),
                faults.isOpen(Route.TABLE));
    }

    /** Of a matter of the bureau only those know who decide, and of no matter those whom it is about. */
    private boolean mayKnow(String userId, Escalation escalation) {
        if (Office.BUREAU.equals(escalation.officeId())) {
            return decides(userId, escalation);
        }
        return staff.seesOffice(userId, escalation.officeId())
                && !escalation.subjects().contains(userId);
    }

    private static boolean decides(String userId, Escalation escalation) {
        return escalation.levels().stream()
                .anyMatch(level -> escalation.deciders(level).contains(userId));
    }

    private Line line(Escalation escalation, String userId) {
        return new Line(
                escalation.escalationNo(),
                escalation.caseNo(),
                !Office.BUREAU.equals(escalation.officeId()),
                escalation.reason().label(),
                escalation.severity() == Severity.MAJOR,
                escalation.isClientWaiting(),
                escalation.levels().stream()
                        .flatMap(level -> escalation.deciders(level).stream())
                        .map(staff::nameOf)
                        .collect(Collectors.joining("、")),
                local(escalation.raisedAt()),
                escalation.levelDueAt() == null ? null : local(escalation.levelDueAt()),
                escalation.isUnanswerable(),
                decides(userId, escalation));
    }

    private Order order(Rectification rectification) {
        return new Order(
                rectification.caseNo(),
                staff.nameOf(rectification.clerk()),
                rectification.instruction(),
                local(rectification.dueAt()),
                times.isOverdue(rectification.dueAt()));
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(clock.getZone());
    }
}
