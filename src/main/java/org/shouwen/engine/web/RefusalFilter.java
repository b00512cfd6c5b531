package org.shouwen.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shouwen.engine.LastRefusal;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalAnswer;
import org.shouwen.refusal.RefusalCode;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every refusal of the engine's REST API its code and a Chinese sentence: those of our own rules as they were
 * thrown, whatever the engine wrapped around them, and the engine's own by their kind.
 */
class RefusalFilter extends OncePerRequestFilter {

    private static final int INTERNAL = 500;

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LastRefusal.clear();
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } catch (Refusal refusal) {
            LastRefusal.remember(refusal);
            answer.setStatus(refusal.code().status());
        }
        if (answer.getStatus() >= 400) {
            replace(request, answer, LastRefusal.take().orElseGet(() -> refusalOf(request, answer.getStatus())));
        }
        answer.copyBodyToResponse();
    }

    /** What the engine itself refused; null where its answer stands. */
    private static Refusal refusalOf(HttpServletRequest request, int status) {
        // a form is read in two steps, and somebody else may complete its task between them
        boolean vanished = status == 400 && request.getRequestURI().endsWith("/deployed-form");
        return switch (vanished ? 404 : status) {
            case 401 -> null;
            case 403 -> Refusal.of(RefusalCode.NOT_AUTHORISED, "您没有权限执行此操作。");
            case 404 -> Refusal.of(RefusalCode.NOT_FOUND, "没有找到所请求的内容,或您无权查看。");
            default -> status >= 500 ? null : Refusal.of(RefusalCode.REQUEST_INVALID, "请求的格式或内容不正确。");
        };
    }

    private void replace(HttpServletRequest request, ContentCachingResponseWrapper answer, Refusal refusal)
            throws IOException {
        if (refusal == null && answer.getStatus() < INTERNAL) {
            return;
        }
        if (refusal == null) {
            RefusalAnswer.write(request, answer, answer.getStatus());
            return;
        }
        ObjectNode body = json.createObjectNode();
        body.put("type", "Refusal");
        body.put("code", refusal.code().name());
        body.put("message", refusal.getMessage());
        answer.resetBuffer();
        answer.setStatus(refusal.code().status());
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
