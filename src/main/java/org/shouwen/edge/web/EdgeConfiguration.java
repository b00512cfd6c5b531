package org.shouwen.edge.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouwen.edge.PublicAddress;
import org.shouwen.refusal.RefusalAnswer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** In this order, and before the session is looked for: what is refused here costs no look into the database. */
@Configuration
class EdgeConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    private final PublicPaths publicPaths = new PublicPaths();

    @Bean
    FilterRegistrationBean<ForwardedFilter> forwardedFilter(
            @Value("${shouwen.trusted-proxies:}") List<String> trusted) {
        return at(0, new ForwardedFilter(trusted));
    }

    @Bean
    FilterRegistrationBean<HeadersFilter> headersFilter() {
        return at(1, new HeadersFilter());
    }

    @Bean
    FilterRegistrationBean<PlainPathFilter> plainPathFilter() {
        return at(2, new PlainPathFilter());
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            PublicAddress address, @Value("${shouwen.allowed-hosts:}") List<String> others) {
        Set<String> named = new HashSet<>();
        address.host().ifPresent(named::add);
        others.forEach(host -> named.add(host.toLowerCase(Locale.ROOT)));
        return at(3, new HostFilter(named));
    }

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter(PublicAddress address) {
        return at(4, new OriginFilter(address));
    }

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(
            Clock clock, @Value("${shouwen.limits.public-requests-per-minute}") int perMinute) {
        return at(5, new RateFilter(publicPaths, new Allowance(clock, perMinute)));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            @Value("${server.servlet.session.cookie.name:SESSION}") String sessionCookie,
            @Value("${shouwen.limits.body-of-strangers}") DataSize ofStrangers,
            @Value("${shouwen.limits.body}") DataSize ofOthers,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize ofUploads) {
        return at(
                6,
                new BodyFilter(
                        publicPaths, sessionCookie, ofStrangers.toBytes(), ofOthers.toBytes(), ofUploads.toBytes()));
    }

    /** Its files are there for the demo; switched off, nothing of it is to be had by its other address either. */
    @Bean
    @ConditionalOnProperty(name = "springdoc.swagger-ui.enabled", havingValue = "false")
    FilterRegistrationBean<Filter> noConsole() {
        FilterRegistrationBean<Filter> registration = at(
                7,
                (request, response, chain) -> RefusalAnswer.write(
                        (HttpServletRequest) request, (HttpServletResponse) response, HttpStatus.NOT_FOUND.value()));
        registration.addUrlPatterns("/swagger-ui/*", "/swagger-ui.html", "/webjars/swagger-ui/*");
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FIRST + place);
        return registration;
    }
}
