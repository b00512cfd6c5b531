package org.shouwen.casefile.web;

import java.security.Principal;
import org.shouwen.casefile.OpenCases;
import org.shouwen.staff.Office;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page people see first after the login: where they may go, and what they have to keep an eye on. */
@Controller
class HomeController {

    private final OpenCases cases;
    private final StaffDirectory staff;

    HomeController(OpenCases cases, StaffDirectory staff) {
        this.cases = cases;
        this.staff = staff;
    }

    @GetMapping("/")
    String home(Principal user, Model page) {
        staff.find(user.getName()).ifPresent(person -> {
            page.addAttribute("place", place(person));
            if (person.reach() != Person.Reach.NONE) {
                page.addAttribute("cases", cases.of(person.userId()));
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
