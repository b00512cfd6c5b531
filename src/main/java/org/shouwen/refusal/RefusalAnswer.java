package org.shouwen.refusal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * The answer to a request that is not carried out: JSON for programs, a page for people, whatever type was asked for, since
 * an answer that cannot be given in that type would be none at all. Made of nothing but what is in memory.
 */
public final class RefusalAnswer {

    private static final List<String> PROGRAMS = List.of("/api/", "/engine-rest", "/camunda/api/", "/v3/");
    private static final String PAGE = page();

    private RefusalAnswer() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        Said said = Said.of(refusal.code().status());
        write(
                request,
                response,
                new Said(
                        said.status(),
                        refusal.code().name(),
                        said.title(),
                        refusal.violations().get(0).sentence()));
    }

    /** Where nothing more is known than an HTTP status, from 400 on. */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, Said.of(status));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Said said) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(said.status());
        boolean person = isForAPerson(request);
        response.setContentType(person ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String body = person ? page(request, said) : json(said);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** For where there is no request that could be read. */
    public static String json(int status) {
        return json(Said.of(status));
    }

    /** Whether somebody looks at the answer to this request. */
    public static boolean isForAPerson(HttpServletRequest request) {
        String path = path(request);
        return PROGRAMS.stream().noneMatch(path::startsWith)
                && String.valueOf(request.getHeader("Accept")).contains(MediaType.TEXT_HTML_VALUE);
    }

    /** As it was asked for, also where the answer is being made by the page for errors. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked == null ? request.getRequestURI() : asked.toString();
        return path.substring(Math.min(path.length(), request.getContextPath().length()));
    }

    private static String json(Said said) {
        String message = said.code() + ":" + said.sentence();
        return "{\"type\":\"Refusal\",\"code\":\"%s\",\"message\":\"%s\"}"
                .formatted(
                        said.code(), new String(JsonStringEncoder.getInstance().quoteAsString(message)));
    }

    private static String page(HttpServletRequest request, Said said) {
        return PAGE.replace("{root}", text(request.getContextPath()))
                .replace("{title}", said.title())
                .replace("{sentence}", text(said.sentence()));
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String page() {
        try (InputStream html = RefusalAnswer.class.getResourceAsStream("/refusal/page.html")) {
            return new String(html.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Said(int status, String code, String title, String sentence) {

        private static Said of(int status) {
            return switch (status) {
                case 401 -> said(status, RefusalCode.NOT_AUTHORISED, "请先登录", "请先登录。");
                case 403 -> said(status, RefusalCode.NOT_AUTHORISED, "您没有权限使用此页面", "您没有权限执行此操作。如工作需要,请联系系统管理员开通。");
                case 404 -> said(status, RefusalCode.NOT_FOUND, "没有找到此页面", "没有找到所请求的内容,或您无权查看。");
                case 405 -> invalid(status, "此地址不支持这种请求方式。");
                case 406 -> invalid(status, "无法以所要求的格式答复。");
                case 409 -> said(status, RefusalCode.ALREADY_DONE, "无法处理此请求", "该事项刚刚有变动,请刷新后再试。");
                case 411 -> invalid(status, "请求须注明内容长度。");
                case 413 -> invalid(status, "请求内容过大。");
                case 415 -> invalid(status, "不支持这种内容类型。");
                case 416 -> invalid(status, "所要求的范围不存在。");
                case 421 -> invalid(status, "本系统不在此地址提供服务,请使用单位公布的网址。");
                case 429 -> said(status, RefusalCode.TOO_MANY_ATTEMPTS, "请求过于频繁", "请求过于频繁,请稍后再试。");
                case 431 -> invalid(status, "请求头过大。");
                case 503 -> said(status, RefusalCode.SYSTEM_UNAVAILABLE, "系统暂时不可用", "系统暂时不可用,请稍候再试。");
                default -> status < 500 ? invalid(status, "请求的格式或内容不正确,请返回首页后重试。") : failed(status);
            };
        }

        private static Said invalid(int status, String sentence) {
            return said(status, RefusalCode.REQUEST_INVALID, "无法处理此请求", sentence);
        }

        private static Said failed(int status) {
            return new Said(status, "SYSTEM_FAILED", "系统暂时无法处理", "系统未能完成此操作,请稍后重试。问题持续时,请告知系统管理员发生的时间。");
        }

        private static Said said(int status, RefusalCode code, String title, String sentence) {
            return new Said(status, code.name(), title, sentence);
        }
    }
}
