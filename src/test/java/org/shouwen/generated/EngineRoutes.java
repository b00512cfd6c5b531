package org.shouwen.generated;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every resource of the engine's REST API and of its web applications, read from the classes that serve them. */
final class EngineRoutes {

    private final Set<Route> found = new LinkedHashSet<>();

    private EngineRoutes() {}

    static List<Route> all() {
        EngineRoutes routes = new EngineRoutes();
        CamundaRestResources.getResourceClasses().forEach(type -> {
            routes.walkRoot("/engine-rest", type);
            routes.walkRoot("/camunda/api/engine", type);
        });
        new AdminApplication().getClasses().forEach(type -> routes.walkRoot("/camunda/api/admin", type));
        new CockpitApplication().getClasses().forEach(type -> routes.walkRoot("/camunda/api/cockpit", type));
        new TasklistApplication().getClasses().forEach(type -> routes.walkRoot("/camunda/api/tasklist", type));
        new WelcomeApplication().getClasses().forEach(type -> routes.walkRoot("/camunda/api/welcome", type));
        return List.copyOf(routes.found);
    }

    /** The path of a class counts where it is a root; below a method it is that method's alone. */
    private void walkRoot(String before, Class<?> type) {
        walk(before + path(annotation(type, Path.class)), type, new HashSet<>());
    }

    private void walk(String here, Class<?> type, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        for (Method method : type.getMethods()) {
            Path path = annotation(method, Path.class);
            String address = here + path(path);
            String verb = verb(method);
            if (verb != null) {
                found.add(new Route(verb, address.isEmpty() ? "/" : address, parameters(method), body(method)));
            } else if (path != null) {
                walk(address, method.getReturnType(), new HashSet<>(above));
            }
        }
    }

    private static String path(Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        // {id: .+} is {id}
        String value = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return value.startsWith("/") ? value : "/" + value;
    }

    private static String verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    /** What is annotated itself, and what stands in the queries that are read from all parameters. */
    private static List<String> parameters(Method method) {
        List<String> names = new ArrayList<>();
        declarations(method).forEach(declared -> {
            for (Parameter parameter : declared.getParameters()) {
                QueryParam query = parameter.getAnnotation(QueryParam.class);
                if (query != null) {
                    names.add(query.value());
                }
                Arrays.stream(parameter.getType().getMethods())
                        .map(setter -> setter.getAnnotation(CamundaQueryParam.class))
                        .filter(named -> named != null)
                        .forEach(named -> names.add(named.value()));
            }
        });
        return names;
    }

    private static Type body(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getParameters()))
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getParameterizedType)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> wanted) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Class<?> type, Class<A> wanted) {
        return types(type)
                .map(one -> one.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** The method wherever a class or interface above declares it too. */
    private static Stream<Method> declarations(Method method) {
        return types(method.getDeclaringClass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(type),
                Stream.concat(
                        types(type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()).flatMap(EngineRoutes::types)));
    }
}
