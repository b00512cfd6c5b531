package org.shouwen.casefile.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwen.casefile.HomeEntry;
import org.shouwen.security.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Where a person may go; the layout of all pages and the home page ask it. */
@Component
public class Navigation {

    private final List<HomeEntry> entries;

    Navigation(ObjectProvider<HomeEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(HomeEntry::place))
                .toList();
    }

    public List<HomeEntry> work(Authentication user) {
        return offered(user).stream().filter(HomeEntry::isWork).toList();
    }

    public List<HomeEntry> administration(Authentication user) {
        return offered(user).stream().filter(entry -> !entry.isWork()).toList();
    }

    private List<HomeEntry> offered(Authentication user) {
        Set<String> roles = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> Roles.anyListed(entry.roles(), roles))
                .toList();
    }
}
