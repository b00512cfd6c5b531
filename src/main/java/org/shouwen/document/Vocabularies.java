package org.shouwen.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is shipped with the application about each kind of paper. */
@Component
class Vocabularies {

    private final Map<DocumentKind, Vocabulary> byKind = new EnumMap<>(DocumentKind.class);
    private final Vocabulary common;

    Vocabularies(ObjectMapper json) {
        for (DocumentKind kind : DocumentKind.values()) {
            byKind.put(kind, read(json, kind.file()));
        }
        common = read(json, "common");
    }

    Vocabulary of(DocumentKind kind) {
        return byKind.get(kind);
    }

    /** What every paper may use besides. */
    Vocabulary common() {
        return common;
    }

    private static Vocabulary read(ObjectMapper json, String file) {
        try (InputStream in = new ClassPathResource("documents/" + file + ".json").getInputStream()) {
            return json.readValue(in, Vocabulary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shipped(String file) {
        try {
            return new ClassPathResource("documents/" + file + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
