package org.shouwen.complaint.web;

import java.security.Principal;
import java.util.Map;
import org.shouwen.casefile.ActionField.Type;
import org.shouwen.complaint.ArchiveService;
import org.shouwen.complaint.ComplaintActions;
import org.shouwen.complaint.ComplaintReader;
import org.shouwen.complaint.ComplaintRegistrar;
import org.shouwen.complaint.ComplaintView;
import org.shouwen.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages 投诉登记, 投诉台账, 投诉详情 and 考核记录. */
@Controller
class ComplaintPagesController {

    private static final Map<Type, String> INPUT_TYPES = Map.of(
            Type.TEXT, "text",
            Type.DATE, "date",
            Type.DATE_TIME, "datetime-local",
            Type.NUMBER, "number",
            Type.CHECKBOX, "checkbox");

    private final ComplaintRegistrar registrar;
    private final ComplaintReader reader;
    private final ComplaintActions actions;
    private final ArchiveService archive;

    ComplaintPagesController(
            ComplaintRegistrar registrar, ComplaintReader reader, ComplaintActions actions, ArchiveService archive) {
        this.registrar = registrar;
        this.reader = reader;
        this.actions = actions;
        this.archive = archive;
    }

    @GetMapping("/complaints")
    String ledger(Principal user, Model page) {
        page.addAttribute("complaints", reader.ledger(user.getName()));
        return "complaints";
    }

    @GetMapping("/complaints/new")
    String registration(Principal user, Model page) {
        page.addAttribute("fields", registrar.fields(user.getName()));
        page.addAttribute("inputTypes", INPUT_TYPES);
        return "complaint-new";
    }

    @GetMapping("/complaints/{complaintNo}")
    String complaint(@PathVariable String complaintNo, Principal user, Model page) {
        ComplaintView complaint = reader.view(complaintNo, user.getName());
        page.addAttribute("complaint", complaint);
        page.addAttribute("actions", actions.offeredFor(complaint));
        page.addAttribute("inputTypes", INPUT_TYPES);
        return "complaint";
    }

    @GetMapping("/assessments")
    String assessments(Principal user, Model page) {
        page.addAttribute("assessments", archive.assessments(user.getName()));
        return "assessments";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("refusal");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
