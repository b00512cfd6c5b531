package org.shouwen.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.shouwen.security.EngineUsers;
import org.shouwen.security.Roles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for everything; nothing answers without it but what is public by its nature. */
@Configuration
class SecurityConfiguration {

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

    /** Every filter of every request measured by itself costs a part of the request and tells an office nothing. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity, EngineUsers users, LoginRules logins)
            throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(logins.programs())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new EngineAuthenticationFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, LoginRules logins) throws Exception {
        logins.askAtEachRequest(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(path("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .requestMatchers(
                                path("/public/**"),
                                path("/login"),
                                path("/css/**"),
                                path("/js/**"),
                                path("/favicon.ico"),
                                path("/actuator/health/**"),
                                path("/actuator/health"))
                        .permitAll()
                        .requestMatchers(
                                path("/actuator/**"), path("/api/admin/staff/**"), path("/api/admin/consistency"))
                        .hasAuthority(Roles.CAMUNDA_ADMIN)
                        .requestMatchers(path("/api/admin/**"), path("/admin"), path("/api/demo/**"))
                        .hasAnyAuthority(Roles.PROCESS_ADMIN, Roles.CAMUNDA_ADMIN)
                        .requestMatchers(path("/escalations"))
                        .hasAnyAuthority(Roles.SUPERVISORS.toArray(String[]::new))
                        .anyRequest()
                        .authenticated())
                .formLogin(logins.page())
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .httpBasic(logins.programs())
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout"),
                                path("/camunda/api/admin/auth/user/*/logout")))
                        .logoutSuccessUrl("/login?logout"))
                // the engine's web applications protect themselves; Basic and clients bring no cookie to abuse
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(path("/camunda/api/**"), path("/public/**"), HAS_BASIC_LOGIN))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                new OrRequestMatcher(PROGRAMS, NO_PAGES))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, denied) -> RefusedAccess.answer(response), PROGRAMS)
                        .defaultAccessDeniedHandlerFor(new RefusedPage(), request -> true))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    private static RequestCache pagesOnly() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && opensPage(request));
        return pages;
    }

    /** Browsers say what it is for where they can, and templates that a script asks for are HTML, too. */
    private static boolean opensPage(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Fetch-Dest");
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && (purpose == null || purpose.equals("document") || purpose.equals("iframe"));
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
