package org.shouwen.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.RosterWarning;
import org.springframework.stereotype.Component;

/** Posts without which work stands still, and which a new roster would leave to nobody. */
@Component
class VacantPosts implements RosterWarning {

    private static final Map<String, String> BUREAU = Map.of(
            Roles.OVERSIGHT_OFFICE, "投诉和督办将无人受理",
            Roles.PROCESS_ADMIN, "流程、目录和节假日将无人维护");

    @Override
    public List<String> warnings(Roster before, Roster after) {
        List<String> warnings = new ArrayList<>();
        for (Office office : after.offices()) {
            Predicate<Person> head = person ->
                    office.id().equals(person.officeId()) && person.roles().contains(Roles.OFFICE_HEAD);
            boolean wasThere = before.offices().stream().anyMatch(o -> o.id().equals(office.id()));
            if (isVacant(after, head) && !(wasThere && isVacant(before, head))) {
                warnings.add("“" + office.name() + "”将没有在岗的负责人,逐级报告和审批将转给上一级。");
            }
        }
        BUREAU.forEach((role, consequence) -> {
            Predicate<Person> holder = person -> person.roles().contains(role);
            if (isVacant(after, holder) && !isVacant(before, holder)) {
                warnings.add("将没有在岗的" + Roles.label(role) + "," + consequence + "。");
            }
        });
        return warnings;
    }

    private static boolean isVacant(Roster roster, Predicate<Person> post) {
        return roster.people().stream().noneMatch(person -> person.active() && post.test(person));
    }
}
