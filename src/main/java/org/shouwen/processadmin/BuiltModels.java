package org.shouwen.processadmin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that were built and tested together with the code, whatever was deployed since. */
@Component
class BuiltModels {

    private static final List<String> PLACES =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final List<ModelFile> all;

    BuiltModels(ResourcePatternResolver resources) {
        this.all =
                PLACES.stream().flatMap(place -> in(place, resources).stream()).toList();
    }

    List<ModelFile> all() {
        return all;
    }

    Optional<ModelFile> named(String name) {
        return all.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    private static List<ModelFile> in(String place, ResourcePatternResolver resources) {
        List<ModelFile> models = new ArrayList<>();
        try {
            for (Resource resource : resources.getResources(place)) {
                try (InputStream content = resource.getInputStream()) {
                    models.add(new ModelFile(resource.getFilename(), content.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }
}
