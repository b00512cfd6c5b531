package org.shouwen.testing.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.shouwen.testing.Caller;
import org.shouwen.testing.Caller.Reply;

/**
 * What a person does, over HTTP.
 *
 * @param element id of the model's element that it moves: a task, a message event, a call
 * @param trace event in the timeline that it leaves, or null where it leaves none
 */
public record Act(String element, String trace, Way way) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the act is done: what must be known beforehand is looked up before the race begins. */
    @FunctionalInterface
    public interface Way {

        Supplier<Reply> in(Arena arena, String caseNo);
    }

    /** Submits the form of a task. */
    public static Act submits(String user, String task, Map<String, Object> form) {
        return new Act(task, null, (arena, caseNo) -> {
            String id = arena.task(caseNo, user, task);
            return () -> arena.caller(user)
                    .post("/engine-rest/task/" + id + "/submit-form", Map.of("variables", typed(form)));
        });
    }

    /** Takes the task, which is nobody's yet, and submits its form. */
    public static Act takesAndSubmits(String user, String task, Map<String, Object> form) {
        Act submits = submits(user, task, form);
        return new Act(task, null, (arena, caseNo) -> {
            String id = arena.task(caseNo, user, task);
            arena.caller(user)
                    .post("/engine-rest/task/" + id + "/claim", Map.of("userId", user))
                    .ok();
            return submits.way.in(arena, caseNo);
        });
    }

    /** Does one of the actions of the case page. */
    public static Act does(String user, String action, Map<String, Object> input) {
        return new Act(
                action,
                null,
                (arena, caseNo) -> () -> arena.caller(user).post(path(caseNo) + "/actions/" + action, input));
    }

    /** The element that it moves, where that is not called as the act is. */
    public Act moves(String element) {
        return new Act(element, trace, way);
    }

    /** Done in the case that came out of this one. */
    public Act inItsApplication() {
        return new Act(
                element,
                null,
                (arena, caseNo) -> way.in(
                        arena, arena.dossier(caseNo).path("childNos").get(0).asText()));
    }

    public Act leaving(String event) {
        return new Act(element, event, way);
    }

    void done(Arena arena, String caseNo) {
        way.in(arena, caseNo).get().ok();
    }

    static String path(String caseNo) {
        return (caseNo.startsWith("TS-") ? "/api/complaints/" : "/api/cases/") + caseNo;
    }

    /** As Tasklist sends a form. */
    public static Map<String, Object> typed(Map<String, Object> form) {
        Map<String, Object> typed = new TreeMap<>();
        form.forEach((key, value) -> typed.put(
                key,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? Map.of("type", "Json", "value", Caller.text(JSON.valueToTree(value)))
                        : Map.of("value", value)));
        return typed;
    }
}
