package org.shouwen.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server said.
 *
 * @param body a text node where it is no JSON
 */
public record Answer(int status, JsonNode body) {

    /** The body of a request that had to succeed. */
    public JsonNode content() {
        if (status >= 300) {
            throw new AssertionError("The server answered " + this);
        }
        return body;
    }
}
