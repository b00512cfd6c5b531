package org.shouwen.generated;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes up the request of a number: the same one for the same seed, routes and values. */
final class RequestGenerator {

    static final List<String> ROLES =
            List.of("clerk01", "head01", "ov01", "lead01", "prin01", "town01", "ins01", "insp01", "adm01", "admin");

    private static final Set<String> ADMINISTRATORS = Set.of("adm01", "admin");
    /** What would end the run by succeeding, which others test. */
    private static final Pattern THE_END = Pattern.compile("/api/admin/staff|/api/demo/clock|.*/setup/.*");

    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO", "get", "CONNECT");
    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "text/html",
            "text/html,application/xhtml+xml",
            "x/y",
            "*/*",
            "*/*;q=abc",
            "image/png",
            "application/xml",
            "application/hal+json",
            "text/plain",
            "/",
            "");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "text/xml;charset=utf-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/json;charset=zz",
            "application/json;charset=utf-16",
            "application/octet-stream",
            "a/b/c",
            "json",
            "");
    private static final List<String> ODD_HEADERS = List.of(
            "Range: bytes=5-1",
            "Range: bytes=0-0,2-3,9999999999999999999-",
            "Range: x",
            "If-Modified-Since: yesterday",
            "If-None-Match: *",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: x",
            "Content-Encoding: gzip",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9000000",
            "Cookie: SESSION=x; SHOUWEN-TOKEN=y; SHOUWEN-PAGE=z; XSRF-TOKEN=w",
            "Cookie: SESSION=%00\u4e2d; =;;,",
            "X-Forwarded-For: 1.2.3.4",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Host: evil.example",
            "Origin: https://evil.example",
            "Sec-Fetch-Site: cross-site",
            "Accept-Language: *;q=9,zz-zz-zz-zz",
            "Accept-Charset: zz",
            "Expect: 100-continue",
            "Expect: x",
            "X-HTTP-Method-Override: DELETE",
            "Idempotency-Key: a b",
            "Idempotency-Key: k1",
            "X-XSRF-TOKEN: x",
            "Upgrade: websocket",
            "no colon here",
            ": empty",
            "Überschrift: x",
            "X-Nul: a\u0000b");

    private final long seed;
    private final List<Route> routes;
    private final Values values;
    private final Bodies bodies;

    RequestGenerator(long seed, List<Route> routes, Values values) {
        this.seed = seed;
        this.routes = routes.stream().sorted(Route.ORDER).toList();
        this.values = values;
        this.bodies = new Bodies(values);
    }

    /** @param anonymous whether nobody or somebody with a wrong password asks */
    GeneratedRequest make(long number, boolean anonymous) {
        Draw draw = new Draw(seed * 1_000_003 + number);
        Route route = draw.of(routes);
        String user = anonymous ? null : draw.of(ROLES);
        boolean careful = ADMINISTRATORS.contains(String.valueOf(user)) && route.changes();
        String method = draw.once(8) ? draw.of(METHODS) : route.method();
        byte[] body = body(method, route, careful, draw);
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path(route, careful, draw))
                .append(draw.once(300) ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n");
        headers(head, body, draw);
        authorization(head, user, draw);
        for (int i = draw.once(8) ? 1 + draw.below(3) : 0; i > 0; i--) {
            head.append(draw.of(ODD_HEADERS)).append("\r\n");
        }
        if (draw.once(200)) {
            head.append("X-Long: ").append("x".repeat(20_000)).append("\r\n");
        }
        if (draw.once(200)) {
            head.append("X-Many: x\r\n".repeat(150));
        }
        head.append("\r\n");
        boolean changes = !method.equals("GET") && !method.equals("HEAD") && user != null;
        return new GeneratedRequest(number, user, address(draw), changes, head.toString(), body);
    }

    /** A new one each time, so that it is not the limit of requests that is asked. */
    private static String address(Draw draw) {
        return "127.%d.%d.%d".formatted(1 + draw.below(250), draw.below(250), 1 + draw.below(250));
    }

    private void headers(StringBuilder head, byte[] body, Draw draw) {
        if (!draw.once(300)) {
            head.append("Host: localhost\r\n");
        }
        head.append("Connection: close\r\n");
        if (!draw.once(6)) {
            head.append("Accept: ").append(draw.of(ACCEPTED)).append("\r\n");
        }
        if (body.length > 0 || draw.once(20)) {
            head.append("Content-Type: ")
                    .append(draw.once(4) ? draw.of(TYPES) : type(body))
                    .append("\r\n")
                    .append("Content-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
    }

    private static String type(byte[] body) {
        return body.length > 2 && body[0] == '-' && body[1] == '-'
                ? "multipart/form-data; boundary=x"
                : "application/json";
    }

    private static void authorization(StringBuilder head, String user, Draw draw) {
        if (user != null) {
            head.append("Authorization: Basic ")
                    .append(encoded(user + ":shouwen"))
                    .append("\r\n");
        } else if (draw.once(6)) {
            head.append("Authorization: ")
                    .append(draw.of(
                            "Basic",
                            "Basic !!!",
                            "Basic " + encoded("nobody"),
                            "Basic " + encoded("nobody" + draw.below(10_000) + ":" + draw.odd()),
                            "Basic " + encoded(draw.odd() + ":x"),
                            "Bearer x",
                            "Digest username=\"x\""))
                    .append("\r\n");
        }
    }

    private static String encoded(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private String path(Route route, boolean careful, Draw draw) {
        Matcher name = NAME.matcher(route.path());
        StringBuilder path = new StringBuilder();
        while (name.find()) {
            String value = !careful && !draw.once(3) ? values.existing(draw) : draw.odd();
            name.appendReplacement(path, Matcher.quoteReplacement(encodedMostly(value, draw)));
        }
        name.appendTail(path);
        String spelled = draw.once(15) ? crooked(path.toString(), draw) : path.toString();
        return spelled.replaceAll("[\\s\u0000]", "%20") + query(route, draw);
    }

    private static String encodedMostly(String value, Draw draw) {
        boolean raw = draw.once(12) && !value.contains("\r");
        return raw ? value : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String crooked(String path, Draw draw) {
        return switch (draw.below(12)) {
            case 0 -> "/" + path;
            case 1 -> path + "/";
            case 2 -> path.replaceFirst("e", "%65");
            case 3 -> path.replaceFirst("(?<=.)/", "/..;/");
            case 4 -> path + ";x=y";
            case 5 -> "/public/.." + path;
            case 6 -> "/public/..;" + path;
            case 7 -> "/public/%2e%2e" + path;
            case 8 -> path.replace("/", "%2f");
            case 9 -> path.replaceFirst("(?<=.)/", "\\\\");
            case 10 -> path.toUpperCase();
            default -> path + "%00" + "/%252e";
        };
    }

    private String query(Route route, Draw draw) {
        List<String> names = new ArrayList<>(route.parameters());
        if (draw.once(6)) {
            names.add("x" + draw.below(10));
        }
        StringBuilder query = new StringBuilder();
        for (int i = names.isEmpty() ? 0 : draw.below(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(draw.of(names))
                    .append('=')
                    .append(encodedMostly(values.plausible(draw), draw));
        }
        if (draw.once(400)) {
            query.append(query.isEmpty() ? '?' : '&').append("x=1&".repeat(1_000));
        }
        return query.toString().replaceAll("[\\s\u0000]", "+");
    }

    private byte[] body(String method, Route route, boolean careful, Draw draw) {
        if (method.equals("GET") ? !draw.once(20) : !route.changes() && draw.once(2)) {
            return new byte[0];
        }
        if (careful && THE_END.matcher(route.path()).matches()) {
            return draw.of("[", "\"x\"", "{\"x\":1}", "5").getBytes(StandardCharsets.UTF_8);
        }
        if (route.body() == null && draw.once(2)) {
            return part(draw);
        }
        return draw.once(40) ? draw.bytes(2_000) : bodies.of(route.body(), draw).getBytes(StandardCharsets.UTF_8);
    }

    /** Uploads: models that are none, files of all kinds, parts without end. */
    private static byte[] part(Draw draw) {
        String content = draw.of(
                "<?xml version=\"1.0\"?><definitions/>",
                "<a>".repeat(1 + draw.below(20_000)),
                "<a>".repeat(2_000) + "</a>".repeat(2_000),
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "{\"components\":" + "[".repeat(draw.below(5_000)),
                "%PDF-1.4",
                draw.odd());
        String name =
                draw.of("data", "file", "deployment-name", "models", draw.odd().replaceAll("[\r\n\"]", ""));
        String file = draw.of("a.bpmn", "a.dmn", "a.form", "a.pdf", "..%2fa.bpmn", "");
        String part = "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: " + draw.of("text/xml", "application/octet-stream", "zz") + "\r\n\r\n" + content
                + "\r\n";
        return (part.repeat(draw.once(20) ? 100 : 1) + draw.of("--x--\r\n", "")).getBytes(StandardCharsets.UTF_8);
    }
}
