package org.shouwen.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedFilterTest {

    /** 10.1.0.0/16 and 2001:db8::1 are the office's proxies. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7  | 198.51.100.1                       | 203.0.113.7
            10.2.0.1     | 198.51.100.1                       | 10.2.0.1
            127.0.0.1    | 198.51.100.1                       | 127.0.0.1
            10.1.2.3     | 198.51.100.1                       | 198.51.100.1
            10.1.2.3     | 6.6.6.6, 198.51.100.1              | 198.51.100.1
            10.1.2.3     | 6.6.6.6, 198.51.100.1, 10.1.9.9    | 198.51.100.1
            10.1.2.3     | evil.example                       | 10.1.2.3
            10.1.2.3     | 198.51.100.1, ${jndi:x}            | 10.1.2.3
            2001:db8::1  | 2001:db8:5::9                      | 2001:db8:5::9
            2001:db8::2  | 2001:db8:5::9                      | 2001:db8::2
            10.1.2.3     |                                    | 10.1.2.3
            """)
    void theClientIsTheLastThatNoProxyOfOursIs(String peer, String forwardedFor, String client) throws Exception {
        assertThat(seen(peer, forwardedFor, null).getRemoteAddr()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, https, true, https://shouwen.example/x",
        "10.1.2.3, http, false, http://shouwen.example/x",
        "203.0.113.7, https, false, http://shouwen.example/x"
    })
    void onlyTheProxySaysThatItIsTls(String peer, String scheme, boolean secure, String address) throws Exception {
        HttpServletRequest seen = seen(peer, "198.51.100.1", scheme);

        assertThat(seen.isSecure()).isEqualTo(secure);
        assertThat(seen.getRequestURL()).hasToString(address);
        assertThat(seen.getServerName()).isEqualTo("shouwen.example");
    }

    private static HttpServletRequest seen(String peer, String forwardedFor, String scheme) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
        request.setServerName("shouwen.example");
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-Host", "evil.example");
        if (forwardedFor != null) {
            request.addHeader("X-Forwarded-For", forwardedFor);
        }
        if (scheme != null) {
            request.addHeader("X-Forwarded-Proto", scheme);
        }
        MockFilterChain chain = new MockFilterChain();
        new ForwardedFilter(List.of("10.1.0.0/16", "2001:db8::1"))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
