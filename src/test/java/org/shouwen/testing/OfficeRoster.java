package org.shouwen.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouwen.staff.Absence;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.StaffDirectory;

/** Sends people of the demo away or gives them another post, and puts everything back after each test. */
public final class OfficeRoster implements AfterEachCallback {

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    private StaffDirectory staff;
    private Roster before;

    public void absent(StaffDirectory directory, String... userIds) {
        change(
                directory,
                roster -> with(
                        roster,
                        Arrays.stream(userIds)
                                .map(userId -> absence(userId, null))
                                .toList()));
    }

    public void absentWithSubstitute(StaffDirectory directory, String userId, String substitute) {
        change(directory, roster -> with(roster, List.of(absence(userId, substitute))));
    }

    public void alsoHolds(StaffDirectory directory, String userId, String role) {
        change(
                directory,
                roster -> new Roster(
                        roster.offices(),
                        roster.windows(),
                        roster.people().stream()
                                .map(person -> person.userId().equals(userId) ? holding(person, role) : person)
                                .toList(),
                        roster.absences()));
    }

    public void back() {
        if (before != null) {
            staff.replace(before);
            before = null;
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        back();
    }

    private void change(StaffDirectory directory, UnaryOperator<Roster> change) {
        staff = directory;
        if (before == null) {
            before = directory.roster();
        }
        directory.replace(change.apply(directory.roster()));
    }

    private static Roster with(Roster roster, List<Absence> more) {
        List<Absence> absences = new ArrayList<>(roster.absences());
        absences.addAll(more);
        return new Roster(roster.offices(), roster.windows(), roster.people(), absences);
    }

    private static Absence absence(String userId, String substitute) {
        return new Absence(userId, Absence.Kind.LEAVE, FROM, UNTIL, null, substitute);
    }

    private static Person holding(Person person, String role) {
        Set<String> roles = new HashSet<>(person.roles());
        roles.add(role);
        return new Person(
                person.userId(),
                person.name(),
                person.post(),
                person.duties(),
                person.officeId(),
                person.windows(),
                roles,
                person.reach(),
                person.active());
    }
}
