package org.shouwen.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwen.cache.Figure;
import org.springframework.stereotype.Component;

@Component
class TemplateFigures implements MeterBinder {

    private final Templates templates;

    TemplateFigures(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Figure.register(
                registry,
                "shouwen.templates.broken",
                "Templates in force that cannot be used, so that papers are made from the shipped ones",
                templates::broken);
    }
}
