package org.shouwen.security.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address at which the running application does something: of our own, of its operation, and of the engine. */
final class RunningRoutes {

    private static final int DEEPEST = 8;

    private RunningRoutes() {}

    /** @param path with its variables as the application names them, such as {@code /cases/{caseNo}} */
    record Route(String method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** @param actions by the path that ends in {@code {action}} the names that may stand there */
    static Set<Route> ofOurOwn(
            Collection<? extends RequestMappingInfoHandlerMapping> mappings, Map<String, List<String>> actions) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RunningRoutes::routes)
                .flatMap(route -> actions.containsKey(route.path())
                        ? actions.get(route.path()).stream()
                                .map(name ->
                                        new Route(route.method(), route.path().replace("{action}", name)))
                        : Stream.of(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
        return names.flatMap(method -> mapping.getPatternValues().stream().map(path -> new Route(method, path)));
    }

    /** Of the engine: those of each servlet that speaks JAX-RS. */
    static Set<Route> ofTheEngine(ServletContext server, ResourceConfig engineRest) {
        return server.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getClassName().equals(ServletContainer.class.getName()))
                .flatMap(servlet -> servlet.getMappings().stream()
                        .flatMap(mapping -> resources(servlet, engineRest).stream()
                                .flatMap(resource -> ofRoot(resource, mapping.replace("/*", "")).stream())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Class<?>> resources(ServletRegistration servlet, ResourceConfig engineRest) {
        String name = servlet.getInitParameter("jakarta.ws.rs.Application");
        Application application = name == null
                ? engineRest
                : (Application) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, null));
        return application.getClasses();
    }

    private static Set<Route> ofRoot(Class<?> resource, String place) {
        Set<Route> found = new TreeSet<>();
        if (resource.isAnnotationPresent(Path.class)) {
            collect(resource, joined(place, resource.getAnnotation(Path.class)), 0, found);
        }
        return found;
    }

    private static void collect(Class<?> resource, String place, int depth, Set<Route> found) {
        for (Method method : resource.getMethods()) {
            AnnotatedElement annotated = annotated(method);
            if (annotated == null || method.isBridge() || depth > DEEPEST) {
                continue;
            }
            String path = joined(place, annotated.getAnnotation(Path.class));
            List<String> verbs = Arrays.stream(annotated.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(HttpMethod::value)
                    .toList();
            verbs.forEach(verb -> found.add(new Route(verb, path)));
            if (verbs.isEmpty()) {
                collect(method.getReturnType(), path, depth + 1, found);
            }
        }
    }

    /** The method, or the one of an interface or class above that it carries out, with the annotations. */
    private static Method annotated(Method method) {
        return Stream.concat(
                        Stream.of(method.getDeclaringClass()),
                        Stream.concat(
                                ClassUtils.getAllInterfacesForClassAsSet(method.getDeclaringClass()).stream(),
                                Stream.<Class<?>>iterate(
                                        method.getDeclaringClass().getSuperclass(),
                                        Objects::nonNull,
                                        Class::getSuperclass)))
                .map(type -> ClassUtils.getMethodIfAvailable(type, method.getName(), method.getParameterTypes()))
                .filter(found -> found != null && isAnnotated(found))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAnnotated(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Path.class || type.isAnnotationPresent(HttpMethod.class));
    }

    private static String joined(String place, Path path) {
        String more = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return more.isEmpty() ? place : place + "/" + more;
    }
}
