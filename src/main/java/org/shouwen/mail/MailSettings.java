package org.shouwen.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What an office says about its mail server; all of it may be blank. */
@Component
class MailSettings {

    private final String host;
    private final String from;

    MailSettings(@Value("${spring.mail.host:}") String host, @Value("${shouwen.mail.from:}") String from) {
        this.host = host;
        this.from = from;
    }

    String from() {
        return from;
    }

    boolean isComplete() {
        return StringUtils.hasText(host) && StringUtils.hasText(from);
    }

    /** Right-hand side of our Message-IDs. */
    String domain() {
        String domain = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return domain.isEmpty() ? "shouwen.invalid" : domain;
    }
}
