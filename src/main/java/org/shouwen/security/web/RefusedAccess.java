package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwen.refusal.RefusalAnswer;
import org.shouwen.refusal.RefusalCode;

/** The answer to a program that may not use an address, in the shape of every other refusal. */
final class RefusedAccess {

    private RefusedAccess() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RefusalAnswer.write(request, response, RefusalCode.NOT_AUTHORISED.status());
    }
}
