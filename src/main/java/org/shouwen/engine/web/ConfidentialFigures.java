package org.shouwen.engine.web;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.ProcessDefinitionStatisticsDto;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionStatisticsResultDto;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.shouwen.security.ProcessAccess;
import org.shouwen.security.Roles;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * How many cases there are of a confidential process is told to nobody but the system administrator, who sees anyway that
 * there are some. The engine counts them for whoever may know what the process looks like, Cockpit by a query of its own.
 */
public class ConfidentialFigures implements ContainerResponseFilter, ForcedAutoDiscoverable {

    @Context
    private ServletContext server;

    @Override
    public void configure(FeatureContext api) {
        api.register(ConfidentialFigures.class);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof List<?> figures
                && figures.stream().anyMatch(figure -> keyOf(figure) != null)) {
            ApplicationContext application = WebApplicationContextUtils.getRequiredWebApplicationContext(server);
            if (!isForTheSystemAdministrator(application)) {
                Set<String> confidential = application.getBeansOfType(ProcessAccess.class).values().stream()
                        .filter(ProcessAccess::confidential)
                        .map(ProcessAccess::processKey)
                        .collect(Collectors.toSet());
                response.setEntity(figures.stream()
                        .filter(figure -> !confidential.contains(keyOf(figure)))
                        .toList());
            }
        }
    }

    private static String keyOf(Object figure) {
        if (figure instanceof ProcessDefinitionStatisticsDto cockpits) {
            return cockpits.getKey();
        }
        return figure instanceof ProcessDefinitionStatisticsResultDto engines
                ? engines.getDefinition().getKey()
                : null;
    }

    private static boolean isForTheSystemAdministrator(ApplicationContext application) {
        Authentication user = application.getBean(IdentityService.class).getCurrentAuthentication();
        return user != null && user.getGroupIds().contains(Roles.CAMUNDA_ADMIN);
    }
}
