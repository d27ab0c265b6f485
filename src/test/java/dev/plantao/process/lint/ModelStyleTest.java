package dev.plantao.process.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every diagram in processes/")
class ModelStyleTest {

    private static final Path FOLDER = Path.of("processes");

    static Stream<String> models() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void mayBeDeployed(String file) throws IOException {
        assertThat(ModelLint.check(file, read(file), processes())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isEasyOnTheEye(String file) {
        assertThat(ModelStyle.check(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasItsPicture(String file) {
        assertThat(Path.of("src/docs/diagrams", file.replace(".bpmn", ".svg"))).isNotEmptyFile();
    }

    @Test
    @DisplayName("the folder holds the processes of the first delivery")
    void theFolderIsNotEmpty() throws IOException {
        assertThat(processes()).contains("occurrence", "await-customer", "referral", "open-occurrence");
    }

    private static Set<String> processes() throws IOException {
        return models().map(name -> name.replace(".bpmn", "")).collect(Collectors.toSet());
    }

    private static BpmnModelInstance read(String file) {
        return Bpmn.readModelFromFile(FOLDER.resolve(file).toFile());
    }
}
