package org.shouwen.generated;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What our controllers, the figures and the documentation of interfaces answer, asked of the running application. */
final class OwnRoutes {

    private static final List<String> FILES = List.of(
            "/css/shouwen.css",
            "/js/api.js",
            "/favicon.ico",
            "/css/icon.svg",
            "/camunda/app/tasklist/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/",
            "/camunda/app/welcome/default/",
            "/camunda/app/tasklist/scripts/{file}",
            "/camunda/lib/{file}",
            "/css/{file}",
            "/webjars/{file}",
            "/swagger-ui/{file}",
            "/",
            "/{file}");

    private OwnRoutes() {}

    static List<Route> all(List<RequestMappingInfoHandlerMapping> mappings) {
        Set<Route> found = new LinkedHashSet<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> routes(info, handler).forEach(found::add)));
        FILES.forEach(file -> found.add(new Route("GET", file, List.of(), null)));
        found.add(new Route("POST", "/login", List.of("username", "password", "_csrf"), null));
        found.add(new Route("POST", "/logout", List.of(), null));
        return List.copyOf(found);
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
        return verbs.flatMap(verb -> info.getPatternValues().stream().map(path -> route(verb, path, handler)));
    }

    private static Route route(String verb, String path, HandlerMethod handler) {
        MethodParameter[] parameters = handler.getMethodParameters();
        List<String> names = Arrays.stream(parameters)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(ModelAttribute.class))
                .flatMap(OwnRoutes::names)
                .toList();
        var body = Arrays.stream(parameters)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getGenericParameterType)
                .findFirst()
                .orElse(null);
        return new Route(verb, path.replace("**", "x"), names, body);
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(component -> component.getName());
        }
        return Stream.of(parameter.getParameter().getName());
    }
}
