package org.shouwen.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Where clients reach this installation, as the office says; never what a request says, which anybody can make up. */
@Component
public class PublicAddress {

    private final URI address;

    /** @param address such as {@code https://shouwen.example.gov.cn}; blank where the office has not said */
    PublicAddress(@Value("${shouwen.public-address:}") String address) {
        this.address = StringUtils.hasText(address) ? parsed(address.strip()) : null;
    }

    /** The whole address of a path, for papers and mail; empty where the office has not said where it is reached. */
    public Optional<String> of(String path) {
        return Optional.ofNullable(address).map(start -> start + path);
    }

    public Optional<String> host() {
        return Optional.ofNullable(address).map(start -> start.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether every client comes by TLS, whatever the last stretch of its way is. */
    public boolean isSecure() {
        return address != null && "https".equals(address.getScheme());
    }

    private static URI parsed(String text) {
        URI address = URI.create(text.replaceAll("/+$", ""));
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("shouwen.public-address is no web address");
        }
        return address;
    }
}
