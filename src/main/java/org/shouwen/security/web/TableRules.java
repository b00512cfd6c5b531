package org.shouwen.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shouwen.security.AccessTable;
import org.shouwen.security.AccessTable.Access;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets a request in as the {@link AccessTable} says: by the row whose address fits it most closely. */
@Component
class TableRules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ANY_METHOD = "*";

    private final List<Rule> rules;

    TableRules(AccessTable table) {
        this.rules = table.rows().stream()
                .map(row -> new Rule(PathPatternParser.defaultInstance.parse(row.path()), row))
                .sorted(Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private record Rule(PathPattern pattern, AccessTable.Row row) {

        private boolean fits(String method, PathContainer path) {
            return (row.methods().contains(method) || row.methods().contains(ANY_METHOD)) && pattern.matches(path);
        }
    }

    /** That for this role there is no such thing. */
    private static final class Hidden extends AuthorizationDecision {

        private Hidden() {
            super(false);
        }
    }

    static boolean isHidden(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof Hidden;
    }

    @Override
    @SuppressWarnings("deprecation") // the method that replaces it is built on it still
    public AuthorizationDecision check(Supplier<Authentication> login, RequestAuthorizationContext context) {
        Access access = access(context.getRequest(), roles(login.get()));
        return access == Access.HIDDEN ? new Hidden() : new AuthorizationDecision(access.isOpen());
    }

    private Access access(HttpServletRequest request, Set<String> roles) {
        // what is asked for by HEAD is what GET answers
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        // the engine answers with and without a slash at the end, and its own pages ask in both ways
        String address = request.getRequestURI().replaceFirst("(?<=.)/$", "");
        PathContainer path =
                RequestPath.parse(address, request.getContextPath()).pathWithinApplication();
        return row(method, path).map(row -> row.of(roles)).orElse(Access.HIDDEN);
    }

    /** The row that decides about an address. */
    Optional<AccessTable.Row> row(String method, PathContainer path) {
        return rules.stream()
                .filter(rule -> rule.fits(method, path))
                .findFirst()
                .map(Rule::row);
    }

    private static Set<String> roles(Authentication login) {
        return login == null || login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()
                ? Set.of(AccessTable.NOBODY)
                : login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
    }
}
