package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwen.acceptance.Crowd;
import org.shouwen.acceptance.Office;
import org.shouwen.acceptance.SeenCase;
import org.shouwen.acceptance.StaffMember;

/**
 * What was acknowledged outlives the death of the node, whatever it was doing at that moment, though the database dies with
 * it, as H2's does; at a PostgreSQL, which does not, {@link TwoNodesTest} and {@link WalkUnderFailureTest} kill.
 */
@Tag("nodes")
class CrashTest {

    private static final String MORNING = "2026-03-10T09:05";
    private static final List<String> CLERKS = List.of("clerk01", "clerk02", "clerk04", "clerk05");

    // with the logs of the nodes
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everythingAcknowledgedOutlivesAKillInTheMiddleOfTheWork() throws Exception {
        try (SharedData data = SharedData.in(folder)) {
            List<SeenCase> twenty;
            Set<String> acknowledged;
            try (Node node = data.startNode()) {
                node.office().at(MORNING);
                twenty = new Counter(node.office()).openTwenty();
                acknowledged = killedWhileRegistering(node);
            }
            try (Node node = data.startNode()) {
                Office office = node.office();
                office.at(MORNING);
                twenty.forEach(before -> assertUnharmed(before, office));
                acknowledged.forEach(caseNo -> assertRegistered(caseNo, office));
                assertRegisterAndEngineAgree(office);
                workGoesOn(twenty, office);
            }
        }
    }

    /** @return the numbers that the node handed out before it died */
    private static Set<String> killedWhileRegistering(Node node) throws InterruptedException {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch enough = new CountDownLatch(40);
        ExecutorService counters = Executors.newFixedThreadPool(CLERKS.size());
        for (String clerk : CLERKS) {
            StaffMember counter = node.office().staff(clerk);
            counters.execute(() -> {
                try {
                    while (true) {
                        acknowledged.add(Crowd.intake(counter).isAccepted());
                        enough.countDown();
                    }
                } catch (UncheckedIOException theNodeIsGone) {
                    return;
                }
            });
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        node.kill();
        counters.shutdown();
        assertThat(counters.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);
        return acknowledged;
    }

    private static void assertUnharmed(SeenCase before, Office office) {
        SeenCase after = office.staff("ov01").sees(before.caseNo());
        assertThat(after.status()).isEqualTo(before.status());
        // a node starts at the machine's time: it may have reminded of a promise since, or reported a missed limit
        assertThat(after.openTasks()).containsAll(before.openTasks());
        assertThat(after.timeline()).containsSubsequence(before.timeline());
    }

    private static void assertRegistered(String caseNo, Office office) {
        SeenCase seen = office.staff("ov01").sees(caseNo);
        assertThat(seen.timeline())
                .extracting(SeenCase.Entry::event)
                .startsWith("REGISTERED")
                .containsOnlyOnce("REGISTERED");
        assertThat(seen.task("classifyMatter").assignee()).isIn(CLERKS);
    }

    /** What was not acknowledged is there as a whole or not at all, and leaves no gap in the numbers. */
    private static void assertRegisterAndEngineAgree(Office office) {
        List<String> registered = office.intakesOfTheDay();
        assertThat(registered)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, registered.size())
                        .mapToObj(office::intakeNumber)
                        .toList());
        assertThat(office.casesInTheEngine("consultation-intake")).containsExactlyInAnyOrderElementsOf(registered);
    }

    private static void workGoesOn(List<SeenCase> twenty, Office office) {
        String handedOver = twenty.stream()
                .filter(seen -> seen.openTasks().stream().anyMatch(task -> "acknowledgeHandover".equals(task.key())))
                .findFirst()
                .orElseThrow()
                .caseNo();
        StaffMember receiver = office.staff("clerk03");
        receiver.completes(handedOver, "acknowledgeHandover").isAccepted();
        Counter.withAnswer(receiver.completes(handedOver, "contactClient")).isAccepted();
        assertThat(receiver.sees(handedOver).status()).isEqualTo("ANSWERED");
        office.engineRecord(handedOver).hasEnded();
    }
}
