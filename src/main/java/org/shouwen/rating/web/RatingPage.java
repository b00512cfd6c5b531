package org.shouwen.rating.web;

import java.security.Principal;
import org.shouwen.rating.RatingLevel;
import org.shouwen.rating.RatingService;
import org.shouwen.refusal.Refusal;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link or code that a client gets at the end. */
@Controller
@RequestMapping("/public/rating/{token}")
class RatingPage {

    private final RatingService ratings;

    RatingPage(RatingService ratings) {
        this.ratings = ratings;
    }

    @GetMapping
    String open(@PathVariable String token, Principal staff, Model page) {
        ClientsOnly.require(staff);
        ratings.requireOpen(token);
        page.addAttribute("token", token);
        page.addAttribute("levels", RatingLevel.values());
        return "rating";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String rate(
            @PathVariable String token,
            @RequestParam(required = false) RatingLevel level,
            @RequestParam(required = false) String remark,
            Principal staff) {
        ClientsOnly.require(staff);
        ratings.rate(token, level, remark);
        return "rated";
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        ModelAndView page = new ModelAndView("rating-refused");
        page.addObject("sentence", refusal.violations().get(0).sentence());
        page.setStatus(HttpStatusCode.valueOf(refusal.code().status()));
        return page;
    }
}
