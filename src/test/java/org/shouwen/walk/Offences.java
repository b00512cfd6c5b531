package org.shouwen.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shouwen.walk.Records.Case;
import org.shouwen.walk.Records.OpenTask;

/** What nobody may do: most of it is refused, some of it only when it is bad luck. */
final class Offences {

    private final Desk desk;
    private final Records records;

    Offences(Desk desk, Records records) {
        this.desk = desk;
        this.records = records;
    }

    /** @param values a form that might be accepted */
    void commit(OpenTask task, String userId, Map<String, Object> values, Random chance) {
        String path = "/engine-rest/task/%s/".formatted(task.id());
        switch (chance.nextInt(9)) {
            case 0 -> desk.complete(task, userId, "submit-form", FilledForm.variables(without(values, chance)), chance);
            case 1 -> desk.complete(task, userId, "submit-form", with(values, "noSuchField", "1"), chance);
            case 2 ->
                desk.complete(task, userId, "submit-form", with(values, "responsibleClerk", List.of(7, true)), chance);
            case 3 -> desk.complete(task, People.anybody(chance), "submit-form", FilledForm.variables(values), chance);
            case 4 ->
                desk.post("foreign-claim", People.anybody(chance), path + "claim", Map.of("userId", userId), chance);
            case 5 -> again(userId, values, chance);
            case 6 -> desk.post("no-json", userId, path + "submit-form", "{\"variables\":", chance);
            case 7 -> strangeAction(chance);
            default ->
                desk.post(
                        "no-such-task",
                        userId,
                        "/engine-rest/task/none/submit-form",
                        FilledForm.variables(values),
                        chance);
        }
    }

    private void again(String userId, Map<String, Object> values, Random chance) {
        String done = desk.anyCompleted(chance);
        if (done != null) {
            String path = "/engine-rest/task/%s/submit-form".formatted(done);
            desk.post("done-task", userId, path, FilledForm.variables(values), chance);
        }
    }

    private void strangeAction(Random chance) {
        List<Case> cases = records.cases(false);
        String caseNo = cases.isEmpty() ? "ZX-none" : People.one(cases, chance).caseNo();
        String path = "/api/cases/%s/actions/%s".formatted(caseNo, chance.nextBoolean() ? "none" : "transfer");
        desk.post("strange-action", People.anybody(chance), path, Map.of("noSuchField", List.of(1)), chance);
    }

    private static Map<String, Object> without(Map<String, Object> values, Random chance) {
        Map<String, Object> fewer = new LinkedHashMap<>(values);
        if (!fewer.isEmpty()) {
            fewer.remove(People.one(List.copyOf(fewer.keySet()), chance));
        }
        return fewer;
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return FilledForm.variables(more);
    }
}
