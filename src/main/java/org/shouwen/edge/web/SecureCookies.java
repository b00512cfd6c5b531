package org.shouwen.edge.web;

import org.shouwen.edge.PublicAddress;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The login's cookie never leaves TLS where clients come by TLS, even where the proxy before us is not to be believed. */
@Configuration
class SecureCookies {

    @Bean
    DefaultCookieSerializerCustomizer onlyByTls(PublicAddress address) {
        return cookie -> {
            if (address.isSecure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
