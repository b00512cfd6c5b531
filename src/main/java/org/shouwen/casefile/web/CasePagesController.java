package org.shouwen.casefile.web;

import java.security.Principal;
import java.util.Set;
import org.shouwen.casefile.CaseAccess;
import org.shouwen.casefile.CaseKinds;
import org.shouwen.refusal.Refusal;
import org.shouwen.staff.Person;
import org.shouwen.staff.StaffDirectory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages 办件查询 and 办件详情. */
@Controller
@RequestMapping("/cases")
class CasePagesController {

    private final CaseAccess access;
    private final CaseKinds kinds;
    private final StaffDirectory staff;

    CasePagesController(CaseAccess access, CaseKinds kinds, StaffDirectory staff) {
        this.access = access;
        this.kinds = kinds;
        this.staff = staff;
    }

    @GetMapping
    String search(Principal user, Model page) {
        page.addAttribute("statuses", kinds.statusLabels());
        page.addAttribute(
                "clerks",
                staff.roster().people().stream()
                        .filter(Person::active)
                        .filter(clerk -> clerk.officeId() != null && staff.seesOffice(user.getName(), clerk.officeId()))
                        .toList());
        page.addAttribute(
                "windows",
                staff.roster().windows().stream()
                        .filter(window -> staff.seesOffice(user.getName(), window.officeId()))
                        .toList());
        page.addAttribute(
                "ownWindows", staff.find(user.getName()).map(Person::windows).orElse(Set.of()));
        return "cases";
    }

    @GetMapping("/{caseNo}")
    String dossier(@PathVariable String caseNo, Principal user, Model page) {
        page.addAttribute("caseNo", access.visible(caseNo, user.getName()).caseNo());
        return "case";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refusal");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
