package org.shouwen.casefile.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwen.casefile.CaseSearch;
import org.shouwen.casefile.OpenCase;
import org.shouwen.casefile.OpenCases;
import org.shouwen.security.Roles;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page people see first after the login: where they may go, and what they have to keep an eye on. */
@Controller
class HomeController {

    private static final int MOST_OVERDUE = 10;

    private final OpenCases cases;
    private final CaseSearch search;
    private final StaffDirectory staff;

    HomeController(OpenCases cases, CaseSearch search, StaffDirectory staff) {
        this.cases = cases;
        this.search = search;
        this.staff = staff;
    }

    @GetMapping("/")
    String home(Principal user, Model page) {
        staff.find(user.getName()).ifPresent(person -> {
            page.addAttribute("place", place(person));
            if (person.reach() != Person.Reach.NONE) {
                Map<Boolean, List<OpenCase>> byHandedOver = cases.of(person.userId()).stream()
                        .collect(Collectors.partitioningBy(open -> open.isHandedOverBy(person.userId())));
                page.addAttribute("own", byHandedOver.get(false));
                page.addAttribute("handedOver", byHandedOver.get(true));
            }
            if (person.roles().contains(Roles.OFFICE_HEAD)) {
                page.addAttribute("overdue", search.overdue(person.userId(), MOST_OVERDUE));
            }
        });
        return "home";
    }

    /** E.g. 样例镇人社所 · 社保窗口工作人员. */
    private String place(Person person) {
        return staff.office(person.officeId())
                .map(Office::name)
                .map(office -> office + " · " + person.post())
                .orElse(person.post());
    }
}
