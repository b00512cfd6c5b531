package org.shouwen.escalation;

import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.shouwen.security.Roles;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.ServiceWindow;
import org.shouwen.staff.StaffDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of supervisors offer; who may be chosen is judged when the form is submitted. */
@Configuration
class EscalationContents {

    private static final String OFFICE_AS_DEPARTMENT = "dept-office-";

    private final StaffDirectory staff;

    EscalationContents(StaffDirectory staff) {
        this.staff = staff;
    }

    /** All who could handle the case, absences shown. */
    @Bean
    LiveContent handlers() {
        return content(
                "handlers",
                context -> LiveValue.options(Stream.of(Roles.WINDOW_CLERK, Roles.OFFICE_HEAD)
                        .flatMap(role -> staff.members(String.valueOf(context.officeId()), role).stream())
                        .map(person -> new FormOption(handler(person), person.userId()))
                        .toList()));
    }

    @Bean
    LiveContent departments() {
        return content(
                "departments",
                context -> LiveValue.options(staff.roster().people().stream()
                        .filter(Person::active)
                        .flatMap(person -> person.roles().stream()
                                .filter(role -> role.startsWith("dept-"))
                                .map(role -> new FormOption(department(role, person), role)))
                        .distinct()
                        .toList()));
    }

    private String handler(Person person) {
        String place = person.windows().stream()
                .sorted()
                .findFirst()
                .flatMap(staff::window)
                .map(ServiceWindow::name)
                .orElse(person.post());
        String away = staff.absenceOf(person.userId())
                .map(absence -> "," + absence.kind().label())
                .orElse("");
        return "%s(%s%s)".formatted(person.name(), place, away);
    }

    private String department(String role, Person member) {
        return role.startsWith(OFFICE_AS_DEPARTMENT)
                ? staff.office(role.substring(OFFICE_AS_DEPARTMENT.length()))
                        .map(Office::name)
                        .orElse(role)
                : "%s(%s)".formatted(member.post().replace("工作人员", ""), member.name());
    }

    private static LiveContent content(String name, Function<LiveContext, LiveValue> fill) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return fill.apply(context);
            }
        };
    }
}
