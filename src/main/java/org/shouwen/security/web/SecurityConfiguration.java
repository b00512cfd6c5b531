package org.shouwen.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.shouwen.refusal.RefusalAnswer;
import org.shouwen.security.EngineUsers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for everything; nothing answers without it but what is public by its nature. */
@Configuration
class SecurityConfiguration {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String[] ENGINE_APIS = {"/engine-rest/*", "/camunda/api/*"};
    private static final String[] WEB_APPLICATIONS = {"/camunda/app/*", "/camunda/api/*"};
    private static final RequestMatcher HAS_BASIC_LOGIN =
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    private static final RequestMatcher PROGRAMS =
            new OrRequestMatcher(path("/api/**"), path("/camunda/api/**"), path("/v3/**"));
    /**
     * Nobody looks at the answer. What a page asks for in vain is not sent to the login and begins no session: that would take
     * the one away in which somebody is just logging in.
     */
    private static final RequestMatcher NO_PAGES = request -> !opensPage(request);

    /** Our own forms, which a script sends, read pages; a program would find no code in one. */
    private static final RequestMatcher READS_NO_PAGES = request -> !acceptsPages(request);

    /** Every filter of every request measured by itself costs a part of the request and tells an office nothing. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http, IdentityService identity, EngineUsers users, LoginRules logins, TableRules table)
            throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(table))
                .exceptionHandling(handling -> handling.accessDeniedHandler(RefusedAccess::answer))
                .httpBasic(logins.programs())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineAuthenticationFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, LoginRules logins, TableRules table) throws Exception {
        logins.askAtEachRequest(http);
        WantedPage wanted = new WantedPage(SecurityConfiguration::isPageOfGet);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(table))
                .formLogin(logins.page(wanted))
                .requestCache(cache -> cache.requestCache(wanted))
                .httpBasic(logins.programs())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"),
                                new EngineLogout()))
                        .logoutSuccessUrl("/login?logout"))
                // the engine's web applications protect themselves; Basic and clients bring no cookie to abuse
                .csrf(csrf -> csrf.csrfTokenRepository(new PageTokens())
                        .ignoringRequestMatchers(path("/camunda/api/**"), path("/public/**"), HAS_BASIC_LOGIN))
                // a client who mistypes a public address has nothing to do with the login of the staff
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (request, response, nobody) -> RefusalAnswer.write(request, response, NOT_FOUND),
                                path("/public/**"))
                        .defaultAuthenticationEntryPointFor(
                                (request, response, nobody) -> RefusalAnswer.write(request, response, UNAUTHORIZED),
                                new OrRequestMatcher(PROGRAMS, NO_PAGES))
                        .defaultAuthenticationEntryPointFor(toLogin(), request -> true)
                        .defaultAccessDeniedHandlerFor(
                                RefusedAccess::answer, new OrRequestMatcher(PROGRAMS, READS_NO_PAGES))
                        .defaultAccessDeniedHandlerFor(new RefusedPage(), request -> true))
                // HeadersFilter writes them, also for what never comes here
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isPageOfGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && opensPage(request);
    }

    private static LoginUrlAuthenticationEntryPoint toLogin() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        // whatever host the request names
        login.setFavorRelativeUris(true);
        return login;
    }

    /** Browsers say what it is for where they can, and templates that a script asks for are HTML, too. */
    private static boolean opensPage(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Fetch-Dest");
        return acceptsPages(request) && (purpose == null || purpose.equals("document") || purpose.equals("iframe"));
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }

    @Bean
    FilterRegistrationBean<EngineRequestFilter> engineRequestFilter() {
        FilterRegistrationBean<EngineRequestFilter> registration =
                new FilterRegistrationBean<>(new EngineRequestFilter());
        registration.addUrlPatterns(ENGINE_APIS);
        registration.setOrder(20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnNonceFilter> ownNonceFilter() {
        FilterRegistrationBean<OwnNonceFilter> registration = new FilterRegistrationBean<>(new OwnNonceFilter());
        registration.addUrlPatterns(WEB_APPLICATIONS);
        registration.setOrder(25);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnTokenFilter> ownTokenFilter() {
        FilterRegistrationBean<OwnTokenFilter> registration = new FilterRegistrationBean<>(new OwnTokenFilter());
        registration.addUrlPatterns(WEB_APPLICATIONS);
        registration.setOrder(26);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        registration.addUrlPatterns(WEB_APPLICATIONS);
        registration.setOrder(30);
        return registration;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
