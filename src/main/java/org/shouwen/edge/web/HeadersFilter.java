package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told with every answer, refusals and outages included. A page that needs something else says so itself,
 * as papers and the engine's web applications do.
 */
class HeadersFilter extends OncePerRequestFilter {

    /** Scripts, styles and requests of our own server, and nothing that stands in a page itself. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            CONTENT_SECURITY_POLICY,
            // numbers of cases and tokens stand in addresses; forms keep saying that they come from here
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            // the machine at a counter is shared; files that may be kept say so
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private static final String A_YEAR_OF_TLS = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            /** Whoever begins an answer anew begins with these. */
            @Override
            public void reset() {
                super.reset();
                write(request, response);
            }

            /** The engine says that browsers should ask again, and lets them keep what they got. */
            @Override
            public void setHeader(String name, String value) {
                boolean kept = HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) && "no-cache".equals(value);
                super.setHeader(name, kept ? "no-store" : value);
            }

            /** Of two policies browsers would follow both. */
            @Override
            public void addHeader(String name, String value) {
                if (ALWAYS.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                    setHeader(name, value);
                } else {
                    super.addHeader(name, value);
                }
            }
        });
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR_OF_TLS);
        }
    }
}
