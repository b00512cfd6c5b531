package org.shouwen.engine.closed;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwen.security.ForModels;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** The methods that models may call, by class and name; looked up once per class. */
final class Callable {

    private final Map<Class<?>, Map<String, Method>> byClass = new ConcurrentHashMap<>();

    Optional<Method> method(Class<?> bean, String name) {
        return Optional.ofNullable(
                byClass.computeIfAbsent(bean, Callable::methods).get(name));
    }

    private static Map<String, Method> methods(Class<?> bean) {
        return Arrays.stream(ClassUtils.getUserClass(bean).getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ForModels.class))
                .peek(ReflectionUtils::makeAccessible)
                .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
    }
}
