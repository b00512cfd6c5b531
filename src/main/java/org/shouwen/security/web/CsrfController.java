package org.shouwen.security.web;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages of this origin that we do not render, such as Tasklist, with what to prove that a request is theirs. */
@RestController
class CsrfController {

    record Proof(String headerName, String token) {}

    @GetMapping("/api/csrf")
    Proof proof(CsrfToken token) {
        return new Proof(token.getHeaderName(), token.getToken());
    }
}
