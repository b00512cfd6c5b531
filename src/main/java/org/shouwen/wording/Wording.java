package org.shouwen.wording;

import java.util.List;

/** All data about civil language, as it is read, changed and checked: always as a whole. */
public record Wording(List<ForbiddenPhrase> forbidden, List<AllowedPattern> allowed, List<CivilPhrase> civil) {

    public Wording {
        forbidden = forbidden == null ? List.of() : List.copyOf(forbidden);
        allowed = allowed == null ? List.of() : List.copyOf(allowed);
        civil = civil == null ? List.of() : List.copyOf(civil);
    }
}
