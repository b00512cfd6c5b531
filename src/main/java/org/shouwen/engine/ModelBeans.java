package org.shouwen.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final String PROCESS_PACKAGES = "org\\.shouwen\\..+\\.process(\\..+)?";

    private final ConfigurableListableBeanFactory beans;

    ModelBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The class behind a name that models may use, empty for every other name. */
    public Optional<Class<?>> type(String name) {
        if (!beans.containsBeanDefinition(name)) {
            return Optional.empty();
        }
        Class<?> type = beans.getType(name, false);
        return Optional.ofNullable(type).<Class<?>>map(ClassUtils::getUserClass).filter(found -> found.getPackageName()
                .matches(PROCESS_PACKAGES));
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
