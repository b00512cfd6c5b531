package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shouwen.refusal.RefusalCode;
import org.springframework.http.MediaType;

/** The answer to a program that may not use an address, in the shape of every other refusal. */
final class RefusedAccess {

    private static final String BODY = """
            {"type":"Refusal","code":"%1$s","message":"%1$s:您没有权限执行此操作。"}""".formatted(RefusalCode.NOT_AUTHORISED);

    private RefusedAccess() {}

    static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(RefusalCode.NOT_AUTHORISED.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(BODY);
    }
}
