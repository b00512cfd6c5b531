package org.shouwen.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The invented staff of the demonstration, whose password everybody knows. */
public final class DemoRoster {

    private DemoRoster() {}

    public static Resource file() {
        return new ClassPathResource("staff/demo.json");
    }

    public static Set<String> userIds() {
        try (InputStream content = file().getInputStream()) {
            Set<String> ids = new TreeSet<>();
            for (JsonNode person : new ObjectMapper().readTree(content).path("people")) {
                ids.add(person.path("userId").asText());
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
