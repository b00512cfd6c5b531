package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** How the contract says that something is refused. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(Answer answer, String code, String... named) {
        int status =
                switch (code) {
                    case "NOT_AUTHORISED", "CONFLICT_OF_INTEREST" -> 403;
                    case "NOT_FOUND" -> 404;
                    default -> 400;
                };
        assertThat(answer.status()).as("status of %s", answer).isEqualTo(status);
        String message = answer.body().path("message").asText();
        assertThat(message).contains(code);
        for (String word : named) {
            assertThat(message).contains(word);
        }
    }
}
