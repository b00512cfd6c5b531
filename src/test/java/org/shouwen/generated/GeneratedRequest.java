package org.shouwen.generated;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the line.
 *
 * @param user null for nobody
 * @param from the address it comes from, one of this machine
 * @param changes whether the route asked for may change something for this user
 */
record GeneratedRequest(long number, String user, String from, boolean changes, String head, byte[] body) {

    byte[] headBytes() {
        return head.getBytes(StandardCharsets.UTF_8);
    }

    /** For whoever looks for its mistake. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return "request %d of %s:%n%s%s"
                .formatted(
                        number,
                        user,
                        shortened(head.replaceAll("(?i)(authorization: )\\S+ \\S+", "$1…")),
                        shortened(text));
    }

    private static String shortened(String text) {
        return text.length() < 1_500 ? text : text.substring(0, 1_500) + "… (" + text.length() + ")";
    }
}
