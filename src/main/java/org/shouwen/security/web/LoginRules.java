package org.shouwen.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalAnswer;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.security.CurrentRights;
import org.shouwen.security.KnownPlaces;
import org.shouwen.security.LoginSource;
import org.shouwen.security.TooManyAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** How people and programs log in, and how long that holds. */
@Component
class LoginRules {

    private static final String WAIT = "登录失败次数过多,请%d秒后再试。";

    private final KnownPlaces places;
    private final CurrentRights rights;

    LoginRules(KnownPlaces places, CurrentRights rights) {
        this.places = places;
        this.rights = rights;
    }

    /** What the page says to whoever has to wait. */
    static String waitFor(long seconds) {
        return WAIT.formatted(seconds);
    }

    void askAtEachRequest(HttpSecurity http) {
        http.addFilterAfter(new CurrentRightsFilter(rights), SecurityContextHolderFilter.class);
    }

    /** @param wanted leads on to the page that was asked for before the login */
    Customizer<FormLoginConfigurer<HttpSecurity>> page(RequestCache wanted) {
        return login -> login.loginPage("/login")
                .authenticationDetailsSource(request -> LoginSource.of(
                        request.getRemoteAddr(), KnownBrowser.token(request).orElse(null)))
                .successHandler(rememberingTheBrowser(wanted))
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(request.getContextPath() + "/login?" + reason(failure)));
    }

    Customizer<HttpBasicConfigurer<HttpSecurity>> programs() {
        return login -> login.authenticationDetailsSource(request -> LoginSource.of(request.getRemoteAddr(), null))
                .authenticationEntryPoint(waitingOrUnknown());
    }

    private SavedRequestAwareAuthenticationSuccessHandler rememberingTheBrowser(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication login)
                    throws IOException, ServletException {
                places.rememberBrowser(login.getName(), KnownBrowser.give(request, response));
                super.onAuthenticationSuccess(request, response, login);
            }
        };
        goOn.setRequestCache(wanted);
        return goOn;
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof TooManyAttempts tooMany ? "wait=" + tooMany.seconds() : "error";
    }

    private static AuthenticationEntryPoint waitingOrUnknown() {
        BasicAuthenticationEntryPoint unknown = new BasicAuthenticationEntryPoint();
        unknown.setRealmName("Shouwen");
        return (request, response, failure) -> {
            if (failure instanceof TooManyAttempts tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                RefusalAnswer.write(
                        request, response, Refusal.of(RefusalCode.TOO_MANY_ATTEMPTS, waitFor(tooMany.seconds())));
            } else {
                unknown.commence(request, response, failure);
            }
        };
    }
}
