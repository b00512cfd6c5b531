package org.shouwen.escalation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwen.security.Roles;
import org.shouwen.staff.Absence;
import org.shouwen.staff.Duty;
import org.shouwen.staff.Eligibility;
import org.shouwen.staff.Obstacle;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Finds who is asked: eligible, not involved, on the wanted level or above it, and never nobody. */
@Component
class Supervisors {

    private final StaffDirectory staff;
    private final Eligibility eligibility;

    Supervisors(StaffDirectory staff, Eligibility eligibility) {
        this.staff = staff;
        this.eligibility = eligibility;
    }

    HeadState headState(Involved matter) {
        List<String> found = eligible(matter, SupervisorLevel.HEAD);
        if (found.isEmpty()) {
            return HeadState.UNAVAILABLE;
        }
        boolean deputy = found.stream().noneMatch(userId -> holds(userId, Roles.OFFICE_HEAD));
        return deputy ? HeadState.DEPUTISED : HeadState.AVAILABLE;
    }

    /** Levels on which nobody is eligible are skipped. */
    Asked from(Involved matter, int firstLevel, int lastLevelAtOnce) {
        List<SupervisorNamed> found = IntStream.rangeClosed(firstLevel, lastLevelAtOnce)
                .boxed()
                .flatMap(level -> named(matter, level))
                .toList();
        for (int level = lastLevelAtOnce + 1; found.isEmpty() && level <= SupervisorLevel.TOP; level++) {
            found = named(matter, level).toList();
        }
        if (found.isEmpty()) {
            List<SupervisorNamed> lastResort = lastResort(matter).stream()
                    .map(userId -> new SupervisorNamed(SupervisorLevel.TOP, userId, true))
                    .toList();
            return new Asked(SupervisorLevel.TOP, lastResort, true);
        }
        int highest = found.stream().mapToInt(SupervisorNamed::level).max().orElseThrow();
        return new Asked(highest, found, false);
    }

    /** Everything that speaks against this person deciding the matter. */
    Set<Obstacle> obstacles(Involved matter, String userId) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        obstacles.addAll(eligibility.obstacles(userId, Duty.of(matter.caseNo(), matter.officeId(), Set.of())));
        if (matter.people().contains(userId)) {
            obstacles.add(Obstacle.CONFLICT);
        }
        return obstacles;
    }

    private Stream<SupervisorNamed> named(Involved matter, int level) {
        return eligible(matter, SupervisorLevel.of(level)).stream()
                .map(userId -> new SupervisorNamed(level, userId, true));
    }

    private List<String> eligible(Involved matter, SupervisorLevel level) {
        List<String> holders = holders(matter, level);
        List<String> found = holders.stream()
                .filter(userId -> obstacles(matter, userId).isEmpty())
                .toList();
        return found.isEmpty() && level == SupervisorLevel.HEAD ? deputies(matter, holders) : found;
    }

    /** Those named to stand in for a head who is away, though not for one who is involved. */
    private List<String> deputies(Involved matter, List<String> heads) {
        return heads.stream()
                .filter(head -> obstacles(matter, head).equals(Set.of(Obstacle.ABSENT)))
                .flatMap(head -> staff.absenceOf(head).map(Absence::substitute).stream())
                .filter(deputy -> obstacles(matter, deputy).isEmpty())
                .toList();
    }

    /**
     * Whom to turn to when nobody is eligible: leaders who are away, from the top down, then the oversight office, present
     * or not. Still nobody who is involved.
     */
    private List<String> lastResort(Involved matter) {
        List<List<String>> circles = new ArrayList<>();
        circles.add(holders(matter, SupervisorLevel.PRINCIPAL_LEADER));
        circles.add(holders(matter, SupervisorLevel.LEADER_IN_CHARGE));
        circles.add(holders(matter, SupervisorLevel.HEAD));
        circles.add(active(person -> person.roles().contains(Roles.OVERSIGHT_OFFICE)));
        return circles.stream()
                .map(circle -> circle.stream()
                        .filter(userId -> Set.of(Obstacle.ABSENT).containsAll(obstacles(matter, userId)))
                        .toList())
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private List<String> holders(Involved matter, SupervisorLevel level) {
        return active(person -> person.roles().contains(level.role())
                && (level != SupervisorLevel.HEAD || matter.officeId().equals(person.officeId())));
    }

    private List<String> active(Predicate<Person> wanted) {
        return staff.roster().people().stream()
                .filter(person -> person.active() && wanted.test(person))
                .map(Person::userId)
                .sorted()
                .toList();
    }

    private boolean holds(String userId, String role) {
        return staff.find(userId)
                .filter(person -> person.roles().contains(role))
                .isPresent();
    }

    /** The heads of the office, to be told what a higher level decides; without those who are involved. */
    List<SupervisorNamed> headsToInform(Involved matter) {
        return holders(matter, SupervisorLevel.HEAD).stream()
                .filter(userId -> !obstacles(matter, userId).contains(Obstacle.CONFLICT))
                .map(userId -> new SupervisorNamed(SupervisorLevel.HEAD.number(), userId, false))
                .toList();
    }
}
