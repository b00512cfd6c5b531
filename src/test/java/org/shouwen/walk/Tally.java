package org.shouwen.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shouwen.testing.Caller.Reply;

/** What the server answered, by kind of step; and the answers that nobody may get. */
final class Tally {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    /** What may be answered while a node or the database dies. */
    private static final int UNAVAILABLE = 503;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<String, String> samples = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** @param unavailable whether the server may say that the system is not available */
    void add(String kind, Reply reply, boolean unavailable) {
        String code = reply.status() < 400 ? "" : " " + text(reply, "code");
        String key = "%s %d%s".formatted(kind, reply.status(), code);
        counts.computeIfAbsent(key, first -> new AtomicInteger()).incrementAndGet();
        if (reply.status() >= 400) {
            samples.putIfAbsent(key, text(reply, "message"));
        }
        if (isFault(reply, unavailable)) {
            faults.add("%s: %d %s".formatted(kind, reply.status(), reply.text()));
        }
    }

    void addUnanswered() {
        unanswered.incrementAndGet();
    }

    /** Notes what else must not be. */
    void addFault(String fault) {
        faults.add(fault);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often somebody heard that others had been faster. */
    int alreadyDone() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("ALREADY_DONE"))
                .mapToInt(entry -> entry.getValue().get())
                .sum();
    }

    Map<String, Integer> byStatus() {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach((key, count) -> sums.merge(key.substring(key.indexOf(' ') + 1), count.get(), Integer::sum));
        sums.put("unanswered", unanswered.get());
        return sums;
    }

    /** One line a kind of step and answer, with what was said the first time. */
    String byKind() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> "%5s %s %s"
                                .formatted(entry.getValue(), entry.getKey(), samples.getOrDefault(entry.getKey(), "")))
                        .collect(Collectors.joining("\n"));
    }

    private static boolean isFault(Reply reply, boolean unavailable) {
        if (reply.status() >= 500) {
            return !(unavailable && reply.status() == UNAVAILABLE);
        }
        return reply.status() >= 400
                && !(CODE.matcher(text(reply, "code")).matches()
                        && CHINESE.matcher(text(reply, "message")).find());
    }

    private static String text(Reply reply, String field) {
        JsonNode body = reply.text().startsWith("{") ? reply.json() : null;
        return body == null ? "" : body.path(field).asText();
    }
}
