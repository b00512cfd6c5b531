package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwen.refusal.RefusalAnswer;
import org.shouwen.refusal.RefusalCode;
import org.springframework.security.access.AccessDeniedException;

/** The answer to a program that may not use an address, in the shape of every other refusal. */
final class RefusedAccess {

    private RefusedAccess() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        RefusalCode code = TableRules.isHidden(denied) ? RefusalCode.NOT_FOUND : RefusalCode.NOT_AUTHORISED;
        RefusalAnswer.write(request, response, code.status());
    }
}
