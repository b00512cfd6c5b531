package org.shouwen.complaint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** The departments that a notice can go to: every group {@code dept-…} that has members. */
@Component
class NoticeDepartments {

    private static final String GROUP = "dept-";
    private static final String OFFICE = "office-";

    private final StaffDirectory staff;

    NoticeDepartments(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Names by code. */
    Map<String, String> names() {
        return staff.roster().people().stream()
                .filter(Person::active)
                .flatMap(person -> person.roles().stream())
                .filter(role -> role.startsWith(GROUP))
                .map(role -> role.substring(GROUP.length()))
                .distinct()
                .sorted()
                .collect(Collectors.toMap(code -> code, this::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** An office's own name; else what the posts of its members say it is. */
    String name(String code) {
        if (code.startsWith(OFFICE)) {
            String office = code.substring(OFFICE.length());
            return staff.office(office).map(Office::name).orElse(office);
        }
        return staff.roster().people().stream()
                .filter(person -> person.roles().contains(GROUP + code))
                .map(person -> person.post().replace("工作人员", ""))
                .findFirst()
                .orElse(code);
    }
}
