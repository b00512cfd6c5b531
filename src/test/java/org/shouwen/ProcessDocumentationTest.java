package org.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/processes.md} shows and describes every model as it is, not as it was. */
class ProcessDocumentationTest {

    private static final Path DOCUMENT = Path.of("docs/processes.md");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasAPictureOfItsPresentState(Path model) throws Exception {
        String key = model.getFileName().toString().replace(".bpmn", "");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
        assertThat(Files.readString(DOCUMENT))
                .as("draw docs/images/%s.png anew and enter the new checksum", key)
                .contains("images/" + key + ".png")
                .contains("`" + HexFormat.of().formatHex(digest).substring(0, 16) + "`");
        assertThat(Path.of("docs/images", key + ".png")).exists();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsDescribed(Path model) throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway) && node.getName() != null)
                .filteredOn(node -> !node.getElementType().getTypeName().equals("subProcess"))
                .allSatisfy(node -> assertThat(document).contains("`" + node.getId() + "`"));
    }
}
