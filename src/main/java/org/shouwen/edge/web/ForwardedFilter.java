package org.shouwen.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes what a request says of where it came from only where a trusted proxy handed it over, and of several addresses
 * the last that no trusted proxy has. Everybody else is who he connects as. The host is never taken from such a header.
 */
class ForwardedFilter extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<IpAddressMatcher> trusted;

    /** @param trusted addresses and networks, such as 10.1.2.3 and 10.1.0.0/16 */
    ForwardedFilter(List<String> trusted) {
        this.trusted = trusted.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTrusted(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        String scheme = request.getHeader(FORWARDED_PROTO);
        chain.doFilter(new ForwardedRequest(request, client(request), "https".equalsIgnoreCase(scheme)), response);
    }

    /** From the one that spoke to us back to the first that we do not know. */
    private String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        List<String> hops = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client) && isAddress(hops.get(i)); i--) {
            client = hops.get(i);
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return isAddress(address) && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Else the matcher would ask the network for a name. */
    private static boolean isAddress(String text) {
        return StringUtils.hasText(text) && text.matches("[0-9a-fA-F:.]{2,45}") && !text.matches("[0-9a-fA-F]+");
    }
}
