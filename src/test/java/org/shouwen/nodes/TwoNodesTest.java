package org.shouwen.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwen.acceptance.Browser;
import org.shouwen.acceptance.Crowd;
import org.shouwen.acceptance.Office;

/** Two nodes that share a PostgreSQL and nothing else. */
@Tag("nodes")
@Tag("database")
@EnabledIfSystemProperty(named = "shouwen.test.database", matches = "postgresql")
class TwoNodesTest {

    // with the logs of the nodes
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static SharedData data;
    private static Node first;
    private static Node second;

    @BeforeAll
    static void startTwoNodes() throws Exception {
        data = SharedData.in(folder);
        first = data.launchNode();
        second = data.launchNode();
        first.awaitReadiness();
        second.awaitReadiness();
    }

    @AfterAll
    static void stop() throws Exception {
        for (Node node : new Node[] {first, second}) {
            if (node != null) {
                node.close();
            }
        }
        data.close();
    }

    @Test
    void fortyRegistrationsAtOnceOnBothNodesGetFortyNumbersInARow() throws Exception {
        List<Office> nodes = List.of(first.office(), second.office());
        nodes.forEach(node -> node.at("2026-03-10T09:05"));

        List<String> numbers = Crowd.registers(nodes, 40);

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(first.office()::intakeNumber)
                        .toList());
        nodes.forEach(node -> assertThat(node.intakesOfTheDay()).containsExactlyInAnyOrderElementsOf(numbers));
    }

    @Test
    void loginAndWorkOutliveTheNodeTheyBeganOn() throws Exception {
        first.office().at("2026-03-11T09:00");
        second.office().at("2026-03-11T09:05");
        Browser browser = first.office().browserOf("clerk01");
        String caseNo = new Counter(first.office()).registered();
        assertThat(browser.at(second.office().server())
                        .get("/api/cases/" + caseNo)
                        .status())
                .isEqualTo(200);

        first.kill();

        assertThat(browser.at(second.office().server())
                        .get("/api/cases/" + caseNo)
                        .status())
                .isEqualTo(200);
        second.office()
                .staff("clerk01")
                .completes(caseNo, "classifyMatter")
                .with("jurisdiction", "OWN_DUTY")
                .isAccepted();
    }
}
