package org.shouwen.security.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's REST API before the engine does. Lets no expression through: engine 7.24.0 refuses
 * expressions at the top of a query but evaluates them inside {@code orQueries}, so that any user could run code
 * (CVE-2026-109432). And refuses what the engine's REST layer cannot read and would answer with a server error.
 */
class EngineRequestFilter extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final String SUFFIX = "Expression";
    private static final Set<String> HOLD_VARIABLES = Set.of(
            "variables",
            "modifications",
            "processVariables",
            "processVariablesLocal",
            "correlationKeys",
            "localCorrelationKeys");

    private static final int DEEPEST = 100;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (request.getParameterMap().keySet().stream().anyMatch(name -> name.endsWith(SUFFIX))) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求参数中不能包含表达式。");
        }
        if (type == null || !type.toLowerCase().contains("json")) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容过大。");
        }
        requireReadable(body);
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private void requireReadable(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                requireReadable(parser, token);
            }
        } catch (JsonProcessingException e) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容不是有效的 JSON。");
        }
    }

    private static void requireReadable(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME && parser.currentName().endsWith(SUFFIX)) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容中不能包含表达式。");
        }
        if (token == JsonToken.VALUE_NULL && isBodyOrVariable(parser.getParsingContext())) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容和其中的变量不能是 null。");
        }
        boolean xml = token == JsonToken.VALUE_STRING
                && "type".equals(parser.currentName())
                && "xml".equalsIgnoreCase(parser.getText());
        if (xml) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "请求内容中不能包含 XML 类型的变量。");
        }
    }

    private static boolean isBodyOrVariable(JsonStreamContext place) {
        return place.inRoot()
                || place.inObject()
                        && HOLD_VARIABLES.contains(
                                String.valueOf(place.getParent().getCurrentName()));
    }

    /** The body again, for the one who reads it next. */
    private static final class BufferedBody extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        private BufferedBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return body.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }
}
