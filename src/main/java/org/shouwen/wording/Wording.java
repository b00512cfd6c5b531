package org.shouwen.wording;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;

/**
 * All data about civil language, as it is read, changed and checked: always as a whole. What an import leaves out is not
 * taken to be empty.
 */
public record Wording(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<ForbiddenPhrase> forbidden,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<AllowedPattern> allowed,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        List<CivilPhrase> civil) {

    public Wording {
        forbidden = List.copyOf(forbidden);
        allowed = List.copyOf(allowed);
        civil = List.copyOf(civil);
    }
}
