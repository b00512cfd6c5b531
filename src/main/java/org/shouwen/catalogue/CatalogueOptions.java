package org.shouwen.catalogue;

import java.util.List;
import java.util.function.Function;
import org.shouwen.engine.FormOption;
import org.shouwen.engine.LiveContent;
import org.shouwen.engine.LiveContext;
import org.shouwen.engine.LiveValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What forms offer to choose from: always what is published at the moment the form is opened. */
@Configuration
class CatalogueOptions {

    @Bean
    LiveContent publishedItems(Catalogue catalogue) {
        return options(
                "publishedItems",
                context -> context.officeId() == null
                        ? List.of()
                        : catalogue.published(context.officeId()).stream()
                                .map(item -> new FormOption(item.code() + " " + item.name(), item.code()))
                                .toList());
    }

    @Bean
    LiveContent guidanceOptions(GuidanceDirectory directory) {
        return options("guidanceDirectory", context -> directory.all().stream()
                .map(entry -> new FormOption(entry.matter() + " → " + entry.department(), entry.matter()))
                .toList());
    }

    private static LiveContent options(String name, Function<LiveContext, List<FormOption>> source) {
        return new LiveContent() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public LiveValue fill(LiveContext context) {
                return LiveValue.options(source.apply(context));
            }
        };
    }
}
