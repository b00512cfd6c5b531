package org.shouwen.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The one place that decides who may get a task: active, present, qualified and not in conflict. */
@Service
public class Eligibility {

    private final StaffDirectory staff;
    private final List<ConflictRule> conflictRules;

    Eligibility(StaffDirectory staff, List<ConflictRule> conflictRules) {
        this.staff = staff;
        this.conflictRules = conflictRules;
    }

    /** Everything that speaks against giving the task to the person; empty means eligible. */
    public Set<Obstacle> obstacles(String userId, Duty duty) {
        Person person = staff.find(userId).orElse(null);
        if (person == null) {
            return EnumSet.of(Obstacle.UNKNOWN);
        }
        EnumSet<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        addIf(obstacles, !person.active(), Obstacle.INACTIVE);
        addIf(obstacles, duty.officeId() != null && !person.sees(duty.officeId()), Obstacle.OTHER_OFFICE);
        addIf(
                obstacles,
                !duty.roles().isEmpty() && Collections.disjoint(duty.roles(), person.roles()),
                Obstacle.NOT_IN_ROLE);
        addIf(obstacles, !duty.windowKinds().isEmpty() && !serves(person, duty.windowKinds()), Obstacle.NOT_QUALIFIED);
        addIf(obstacles, staff.absenceOf(userId).isPresent(), Obstacle.ABSENT);
        addIf(obstacles, inConflict(userId, duty.caseNo()), Obstacle.CONFLICT);
        return obstacles;
    }

    public boolean isEligible(String userId, Duty duty) {
        return obstacles(userId, duty).isEmpty();
    }

    private boolean serves(Person person, Set<String> kinds) {
        return person.windows().stream()
                .flatMap(id -> staff.window(id).stream())
                .anyMatch(window -> kinds.contains(window.kind()));
    }

    private boolean inConflict(String userId, String caseNo) {
        return conflictRules.stream().anyMatch(rule -> rule.inConflict(userId, caseNo));
    }

    private static void addIf(Set<Obstacle> obstacles, boolean condition, Obstacle obstacle) {
        if (condition) {
            obstacles.add(obstacle);
        }
    }
}
