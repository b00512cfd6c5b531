package org.shouwen.outage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouwen.outage.DatabaseAway;
import org.shouwen.refusal.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** 503 in the shape of every refusal for programs, and as a page for people; made of nothing but what is in memory. */
class UnavailableAnswer {

    private static final List<String> PROGRAMS = List.of("/api/", "/engine-rest/", "/camunda/api/", "/v3/");

    private final byte[] json;
    private final byte[] page;

    UnavailableAnswer() throws IOException {
        Refusal refusal = DatabaseAway.refusal();
        this.json = """
                {"type":"Refusal","code":"%s","message":"%s"}""".formatted(refusal.code().name(), refusal.getMessage()).getBytes(StandardCharsets.UTF_8);
        try (InputStream html = getClass().getResourceAsStream("/outage/unavailable.html")) {
            this.page = html.readAllBytes();
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(DatabaseAway.refusal().code().status());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        boolean person = isPerson(request);
        response.setContentType(person ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(person ? page : json);
    }

    private static boolean isPerson(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PROGRAMS.stream().noneMatch(path::startsWith)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
