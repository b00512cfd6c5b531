package org.shouwen.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.shouwen.walk.Records.Case;
import org.shouwen.walk.Records.OpenTask;

/** What somebody may do on the walk, drawn by chance. */
final class Steps {

    /** They end a case, and would soon leave nothing to be done. */
    private static final List<String> LAST_RESORTS = List.of("withdraw", "void");

    private static final List<String> CASE_ACTIONS = List.of(
            "report-upward",
            "on-site-incident",
            "request-extension",
            "pause",
            "resume",
            "withdraw",
            "supplement",
            "transfer",
            "void");

    private final Desk desk;
    private final OfficeClock clock;
    private final Records records;
    private final ComplaintSteps complaints;
    private final Offences offences;

    Steps(Desk desk, OfficeClock clock, Records records) {
        this.desk = desk;
        this.clock = clock;
        this.records = records;
        this.complaints = new ComplaintSteps(desk, clock, records);
        this.offences = new Offences(desk, records);
    }

    void register(Random chance) {
        String clerk = People.of("window-clerk", chance);
        JsonNode form = desk.startForm(clerk, chance);
        if (form != null) {
            Map<String, Object> values = FilledForm.of(form, Map.of(), clock.now(), chance);
            desk.register(clerk, FilledForm.variables(values), chance);
        }
    }

    void complain(Random chance) {
        complaints.register(chance);
    }

    void take(Random chance) {
        int draw = chance.nextInt(100);
        if (draw < 48) {
            work(chance, Steps::once);
        } else if (draw < 58) {
            work(chance, Steps::twice);
        } else if (draw < 76) {
            act(chance);
        } else if (draw < 80) {
            complaints.act(chance);
        } else if (draw < 95) {
            work(chance, (own, task, userId, values, luck) -> own.offences.commit(task, userId, values, luck));
        } else {
            look(chance);
        }
    }

    private interface Submission {
        void submit(Steps steps, OpenTask task, String userId, Map<String, Object> values, Random chance);
    }

    private void work(Random chance, Submission submission) {
        List<OpenTask> open = records.openTasks();
        if (open.isEmpty()) {
            look(chance);
            return;
        }
        OpenTask task = People.one(open, chance);
        String userId = worker(task, chance);
        JsonNode form = desk.read("form", userId, "/engine-rest/task/" + task.id() + "/deployed-form", chance);
        if (form != null) {
            Map<String, Object> values = FilledForm.of(form, records.variables(task.instance()), clock.now(), chance);
            submission.submit(this, task, userId, values, chance);
        }
    }

    private static String worker(OpenTask task, Random chance) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        if ("office-head".equals(task.group())) {
            return "OF-02".equals(task.office()) ? "head02" : "head01";
        }
        return People.of(String.valueOf(task.group()), chance);
    }

    private static void once(Steps own, OpenTask task, String userId, Map<String, Object> values, Random chance) {
        String way = chance.nextInt(10) == 0 ? "complete" : "submit-form";
        own.desk.complete(task, userId, way, FilledForm.variables(values), chance);
    }

    private static void twice(Steps own, OpenTask task, String userId, Map<String, Object> values, Random chance) {
        Random other = new Random(chance.nextLong());
        Map<String, Object> body = FilledForm.variables(values);
        Desk.atOnce(
                () -> own.desk.complete(task, userId, "submit-form", body, chance),
                () -> own.desk.complete(task, userId, "submit-form", body, other));
    }

    private void act(Random chance) {
        List<Case> cases = records.cases(chance.nextInt(8) > 0);
        if (cases.isEmpty()) {
            return;
        }
        Case one = People.one(cases, chance);
        String userId = actor(one, chance);
        JsonNode dossier = desk.read("dossier", userId, "/api/cases/" + one.caseNo(), chance);
        if (dossier == null) {
            return;
        }
        List<JsonNode> offered = new ArrayList<>();
        dossier.path("actions").forEach(offered::add);
        String path = "/api/cases/%s/actions/".formatted(one.caseNo());
        if (offered.isEmpty() || chance.nextInt(12) == 0) {
            String name = People.one(CASE_ACTIONS, chance);
            desk.post(name, userId, path + name, Map.of(), chance);
            return;
        }
        JsonNode action = People.one(offered, chance);
        String name = action.path("name").asText();
        if (LAST_RESORTS.contains(name) && chance.nextInt(6) > 0) {
            return;
        }
        Map<String, Object> input = ActionEntries.of(action.path("fields"), clock.now(), chance);
        if (chance.nextInt(8) == 0) {
            Random other = new Random(chance.nextLong());
            Desk.atOnce(
                    () -> desk.post(name, userId, path + name, input, chance),
                    () -> desk.post(name, userId, path + name, input, other));
        } else {
            desk.post(name, userId, path + name, input, chance);
        }
    }

    private static String actor(Case one, Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> "head01";
            case 1 -> "lead01";
            case 2 -> People.anybody(chance);
            case 3 -> one.firstAskedClerk();
            default -> one.responsibleClerk();
        };
    }

    private void look(Random chance) {
        String userId = People.anybody(chance);
        switch (chance.nextInt(3)) {
            case 0 -> desk.read("search", userId, "/api/cases?size=20", chance);
            case 1 -> desk.read("tasks", userId, "/engine-rest/task?assignee=" + userId, chance);
            default -> desk.read("count", userId, "/engine-rest/task/count", chance);
        }
    }
}
