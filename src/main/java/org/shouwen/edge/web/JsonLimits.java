package org.shouwen.edge.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How deep and how long JSON may be, so that reading it takes no more than its size is worth. */
@Configuration
class JsonLimits {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer withinLimits(@Value("${shouwen.limits.body}") DataSize body) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxDocumentLength(body.toBytes())
                .build();
        return builder -> builder.postConfigurer(mapper -> mapper.getFactory().setStreamReadConstraints(limits));
    }
}
