package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What the engine holds of a case, its history included, as the system administrator can read it. */
public final class EngineRecord {

    private final Caller admin;
    private final JsonNode instance;

    private EngineRecord(Caller admin, JsonNode instance) {
        this.admin = admin;
        this.instance = instance;
    }

    static EngineRecord of(Caller admin, String process, String caseNo) {
        JsonNode instances = admin.get("/engine-rest/history/process-instance?processDefinitionKey=" + process
                        + "&processInstanceBusinessKey=" + caseNo)
                .content();
        assertThat(instances).as("process instances of " + caseNo).hasSize(1);
        return new EngineRecord(admin, instances.get(0));
    }

    public EngineRecord hasEnded() {
        assertThat(instance.path("state").asText()).isEqualTo("COMPLETED");
        return this;
    }

    /** These user tasks and no others, in this order, and no other process was called for it. */
    EngineRecord wentThrough(String... tasks) {
        JsonNode activities = admin.get(
                        "/engine-rest/history/activity-instance?activityType=userTask&processInstanceId=" + id()
                                + "&sortBy=occurrence&sortOrder=asc")
                .content();
        assertThat(StreamSupport.stream(activities.spliterator(), false)
                        .map(activity -> activity.path("activityId").asText()))
                .containsExactly(tasks);
        assertThat(admin.get("/engine-rest/history/process-instance?superProcessInstanceId=" + id())
                        .content())
                .isEmpty();
        return this;
    }

    /** Neither now nor in the past was any of this a variable of the process. */
    EngineRecord holdsNothingOf(String... personalData) {
        JsonNode history = admin.get("/engine-rest/history/variable-instance?processInstanceId=" + id())
                .content();
        JsonNode now = admin.get("/engine-rest/variable-instance?processInstanceIdIn=" + id())
                .content();
        JsonNode details = admin.get("/engine-rest/history/detail?processInstanceId=" + id())
                .content();
        assertThat(history).as("the administrator sees variables").isNotEmpty();
        assertThat(history.toString() + now + details).doesNotContain(personalData);
        return this;
    }

    private String id() {
        return instance.path("id").asText();
    }
}
