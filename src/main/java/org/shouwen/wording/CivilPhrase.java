package org.shouwen.wording;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * A standard sentence.
 *
 * @param category TEN, COUNTER, PHONE, RECEPTION, PRINCIPLE or one of the office's own
 * @param document the rule it comes from, for example {@code D16}
 * @param sentence with {@code X}, {@code XX} or {@code …} where something must be filled in
 * @param required a document needs it: it can be reworded but neither removed nor given more or fewer places to fill
 */
public record CivilPhrase(
        String code,
        String category,
        String document,
        String sentence,
        @JsonProperty(required = true) boolean required) {

    static final Pattern PLACEHOLDER = Pattern.compile("X{1,2}|…+");

    int placeholders() {
        return (int) PLACEHOLDER.matcher(sentence).results().count();
    }
}
