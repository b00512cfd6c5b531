package org.shouwen.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LoginController {

    private static final int LONGEST_WAIT = 3600;

    /** @param wait seconds, of whoever was refused without a look at the password */
    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String wait, Model page) {
        if (wait.matches("\\d{1,4}")) {
            page.addAttribute("wait", LoginRules.waitFor(Math.min(Long.parseLong(wait), LONGEST_WAIT)));
        }
        return "login";
    }
}
