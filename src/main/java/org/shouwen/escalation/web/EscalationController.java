package org.shouwen.escalation.web;

import java.security.Principal;
import org.shouwen.escalation.EscalationBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page 督办. */
@Controller
class EscalationController {

    private final EscalationBoard board;

    EscalationController(EscalationBoard board) {
        this.board = board;
    }

    @GetMapping("/escalations")
    String page(Principal user, Model page) {
        page.addAttribute("digest", board.of(user.getName()));
        return "escalations";
    }
}
