package org.shouwen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

/** A case as its dossier shows it to one person. */
public final class SeenCase {

    public record Task(String id, String key, String name, String assignee, OffsetDateTime dueAt) {}

    public record Entry(OffsetDateTime at, String actor, String event, String text) {}

    /** Everything that a refused action must leave alone. */
    record State(
            String status,
            String responsible,
            List<Task> tasks,
            JsonNode deadlines,
            List<Entry> timeline,
            int papers) {}

    private final JsonNode dossier;

    SeenCase(JsonNode dossier) {
        this.dossier = dossier;
    }

    SeenCase hasStatus(String status) {
        assertThat(text("status")).isEqualTo(status);
        return this;
    }

    SeenCase isClosedAt(String minute) {
        assertThat(openTasks()).isEmpty();
        return hasMinute("closedAt", minute);
    }

    SeenCase hasReceivedAt(String minute) {
        return hasMinute("receivedAt", minute);
    }

    SeenCase hasFirstAskedClerk(String userId) {
        assertThat(text("firstAskedClerk")).isEqualTo(userId);
        return this;
    }

    SeenCase hasResponsibleClerk(String userId) {
        assertThat(text("responsibleClerk")).isEqualTo(userId);
        return this;
    }

    /** Exactly one task is open, and one deadline runs: that of the task. */
    SeenCase waitsFor(String taskName, String assignee, String dueAt) {
        assertThat(openTasks()).singleElement().satisfies(task -> {
            assertThat(task.name()).isEqualTo(taskName);
            assertThat(task.assignee()).isEqualTo(assignee);
            assertThat(local(task.dueAt())).isEqualTo(LocalDateTime.parse(dueAt));
        });
        assertThat(each(dossier.path("deadlines")))
                .filteredOn(deadline -> "RUNNING".equals(deadline.path("state").asText()))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(local(time(deadline, "dueAt"))).isEqualTo(LocalDateTime.parse(dueAt));
                    assertThat(deadline.path("provisional").asBoolean()).isFalse();
                });
        return this;
    }

    /** Among others, this task waits for this person until then. */
    SeenCase asks(String taskName, String assignee, String dueAt) {
        assertThat(openTasks())
                .filteredOn(task -> task.name().equals(taskName))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.assignee()).isEqualTo(assignee);
                    assertThat(local(task.dueAt())).isEqualTo(LocalDateTime.parse(dueAt));
                });
        return this;
    }

    /** No other than these. */
    SeenCase waitsOnlyFor(String... taskNames) {
        assertThat(openTasks()).extracting(Task::name).containsExactlyInAnyOrder(taskNames);
        return this;
    }

    /** Reported upward for this reason, and for nothing else. */
    SeenCase wasReportedOnce(String reason) {
        assertThat(timeline())
                .filteredOn(entry -> entry.event().equals("ESCALATED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains(reason));
        return this;
    }

    SeenCase wasNotReported() {
        assertThat(timeline()).noneMatch(entry -> entry.event().equals("ESCALATED"));
        return this;
    }

    SeenCase hasDeadline(String name, String state) {
        assertThat(each(dossier.path("deadlines")))
                .filteredOn(deadline -> deadline.path("name").asText().equals(name))
                .extracting(deadline -> deadline.path("state").asText())
                .containsExactly(state);
        return this;
    }

    SeenCase showsClientAs(String name, String phone) {
        assertThat(dossier.path("client").path("name").asText()).isEqualTo(name);
        assertThat(dossier.path("client").path("phone").asText()).isEqualTo(phone);
        return this;
    }

    SeenCase tells(String... words) {
        assertThat(dossier.toString()).contains(words);
        return this;
    }

    SeenCase tellsNothingOf(String... words) {
        assertThat(dossier.toString()).doesNotContain(words);
        return this;
    }

    SeenCase records(String event, String actor, String minute) {
        assertThat(timeline()).anySatisfy(entry -> {
            assertThat(entry.event()).isEqualTo(event);
            assertThat(entry.actor()).isEqualTo(actor);
            assertThat(local(entry.at()).truncatedTo(ChronoUnit.MINUTES)).isEqualTo(LocalDateTime.parse(minute));
        });
        return this;
    }

    /** The link of the one invitation to rate. */
    String ratingInvitation() {
        List<String> invitations = each(dossier.path("documents")).stream()
                .map(paper -> paper.path("href").asText())
                .filter(href -> href.startsWith("/public/rating/"))
                .toList();
        assertThat(invitations).hasSize(1);
        return invitations.get(0);
    }

    /** The cases that came out of it. */
    List<String> children() {
        return each(dossier.path("childNos")).stream().map(JsonNode::asText).toList();
    }

    /** The numbers of what was issued. */
    List<String> papers() {
        return each(dossier.path("documents")).stream()
                .map(paper -> paper.path("documentNo").asText())
                .toList();
    }

    SeenCase hasPaper(String documentNo) {
        assertThat(papers()).contains(documentNo);
        return this;
    }

    List<String> events() {
        return timeline().stream().map(Entry::event).toList();
    }

    List<String> runningDeadlines() {
        return each(dossier.path("deadlines")).stream()
                .filter(deadline -> "RUNNING".equals(deadline.path("state").asText()))
                .map(deadline -> deadline.path("name").asText())
                .toList();
    }

    /** Local time at which the last deadline of that name is due. */
    String dueAt(String deadline) {
        return each(dossier.path("deadlines")).stream()
                .filter(entry -> entry.path("name").asText().equals(deadline))
                .reduce((earlier, later) -> later)
                .map(entry -> local(time(entry, "dueAt")).toString())
                .orElseThrow(() -> new AssertionError("No deadline " + deadline));
    }

    public Task task(String key) {
        return openTasks().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " is open: " + openTasks()));
    }

    public List<Task> openTasks() {
        return each(dossier.path("openTasks")).stream()
                .map(task -> new Task(
                        task.path("id").asText(),
                        task.path("key").asText(),
                        task.path("name").asText(),
                        task.path("assignee").asText(),
                        time(task, "dueAt")))
                .toList();
    }

    public List<Entry> timeline() {
        return each(dossier.path("timeline")).stream()
                .map(entry -> new Entry(
                        time(entry, "at"),
                        entry.path("actor").asText(),
                        entry.path("event").asText(),
                        entry.path("text").asText()))
                .toList();
    }

    public String caseNo() {
        return text("caseNo");
    }

    public String status() {
        return text("status");
    }

    State state() {
        return new State(
                status(),
                text("responsibleClerk"),
                openTasks(),
                dossier.path("deadlines"),
                timeline(),
                dossier.path("documents").size());
    }

    private SeenCase hasMinute(String field, String minute) {
        assertThat(local(time(dossier, field)).truncatedTo(ChronoUnit.MINUTES))
                .as(field)
                .isEqualTo(LocalDateTime.parse(minute));
        return this;
    }

    private String text(String field) {
        return dossier.path(field).asText();
    }

    private static OffsetDateTime time(JsonNode node, String field) {
        return node.path(field).isTextual()
                ? OffsetDateTime.parse(node.path(field).asText())
                : null;
    }

    private static LocalDateTime local(OffsetDateTime time) {
        return time == null ? null : time.toLocalDateTime();
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
