package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese texts of Tasklist and of the page for passwords, against the English ones of the engine's own jar. */
class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

    /** What two letters in a row may be: an entity, a tag, a token of the date formats. */
    private static final Pattern NO_WORD = Pattern.compile("&lt;|&gt;|<br/>|\\{\\{.*?}}|%?[YMDdHhmsLT]+");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextOfTheEngineIsThere(String app) {
        assertThat(texts(app, "zh-CN").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextIsChineseAndTellsTheSame(String app) {
        Map<String, String> english = texts(app, "en");
        texts(app, "zh-CN").forEach((key, text) -> {
            assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key)));
            assertThat(NO_WORD.matcher(text).replaceAll("")).as(key).doesNotContainPattern("[A-Za-z]{2}");
            if (!key.endsWith("BANNER_CE_EOL_TEXT")) {
                assertThat(text.isBlank()).as(key).isEqualTo(english.get(key).isBlank());
            }
        });
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String app, String locale) {
        String place = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + locale + ".json";
        try (InputStream file = LocaleTest.class.getResourceAsStream(place)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isContainerNode()) {
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    collect(path + "/" + i, node.get(i), into);
                }
            }
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
        } else {
            into.put(path, node.asText());
        }
    }
}
