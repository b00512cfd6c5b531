package org.shouwen.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Gives the demo its catalogue at the first start; what an administrator changes afterwards stays. */
@Component
@Profile("demo")
class SampleCatalogue implements ApplicationRunner {

    private final Catalogue catalogue;
    private final GuidanceDirectory directory;
    private final ObjectMapper json;
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    SampleCatalogue(Catalogue catalogue, GuidanceDirectory directory, ObjectMapper json) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (catalogue.latest().isEmpty()) {
            catalogue.importItems(items());
        }
        if (directory.all().isEmpty()) {
            directory.replace(guidance());
        }
    }

    private List<ServiceItem> items() throws IOException {
        List<ServiceItem> items = new ArrayList<>();
        for (Resource file : resources.getResources("classpath:catalogue/RS-*.json")) {
            try (InputStream in = file.getInputStream()) {
                items.add(json.readValue(in, ServiceItem.class));
            }
        }
        items.sort(Comparator.comparing(ServiceItem::code));
        return items;
    }

    private List<GuidanceEntry> guidance() throws IOException {
        try (InputStream in =
                resources.getResource("classpath:catalogue/guidance.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        }
    }
}
