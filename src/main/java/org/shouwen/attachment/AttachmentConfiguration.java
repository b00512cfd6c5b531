package org.shouwen.attachment;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration
class AttachmentConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** ClamAV where an office names its host; else nothing is checked, and every attachment says so. */
    @Bean
    @ConditionalOnMissingBean
    VirusScan virusScan(@Value("${shouwen.clamav.host}") String host, @Value("${shouwen.clamav.port}") int port) {
        return StringUtils.hasText(host) ? new ClamAv(host, port, PATIENCE) : content -> VirusScan.Verdict.UNCHECKED;
    }
}
