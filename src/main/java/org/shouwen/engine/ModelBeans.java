package org.shouwen.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The beans that models may name: those of the features' process packages, and nothing behind them. The engine
 * resolves expressions through {@link #asMap()} alone; the check of models asks the same rule.
 */
@Component
public class ModelBeans {

    /** What models may call besides them. */
    public static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "dateTime", "now");

    private static final String PROCESS_PACKAGES = "org\\.shouwen\\..+\\.process(\\..+)?";

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, Class<?>> found = new ConcurrentHashMap<>();

    ModelBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The class behind a name that models may use, empty for every other name. */
    public Optional<Class<?>> type(String name) {
        Class<?> known = found.get(name);
        if (known != null || !beans.containsBeanDefinition(name)) {
            return Optional.ofNullable(known);
        }
        Optional<Class<?>> type = Optional.ofNullable(beans.getType(name, false))
                .<Class<?>>map(ClassUtils::getUserClass)
                .filter(bean -> bean.getPackageName().matches(PROCESS_PACKAGES));
        type.ifPresent(bean -> found.put(name, bean));
        return type;
    }

    /** A bean is made when it is first asked for, since many of them need the engine that asks. */
    Map<Object, Object> asMap() {
        return new AbstractMap<>() {
            @Override
            public boolean containsKey(Object name) {
                return name instanceof String text && type(text).isPresent();
            }

            @Override
            public Object get(Object name) {
                return containsKey(name) ? beans.getBean((String) name) : null;
            }

            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return Arrays.stream(beans.getBeanDefinitionNames())
                        .filter(this::containsKey)
                        .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }
}
