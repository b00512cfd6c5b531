package org.shouwen.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shouwen.casefile.ProgressLookup;
import org.shouwen.casefile.ProgressQuery;
import org.shouwen.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page 办理进度查询 for clients. */
@Controller
@RequestMapping("/public/progress")
class ProgressPage {

    private final ProgressLookup lookup;

    ProgressPage(ProgressLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping
    String form() {
        return "progress";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String progress(@ModelAttribute ProgressQuery query, HttpServletRequest request, Model page) {
        page.addAttribute("progress", lookup.of(query, request.getRemoteAddr()));
        return "progress";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("progress");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
