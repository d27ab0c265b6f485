package dev.plantao.process.engine;

import dev.plantao.process.PlantaoProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models of the folders {@code processes} and {@code forms}: those packaged with the application, replaced
 * one by one by those of the designers' own folders. Names are always {@code processes/x.bpmn} and {@code forms/y.form},
 * wherever the file came from, so the same file never becomes a second version. Only changed files are deployed.
 */
@Component
class ModelDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private static final Pattern MODELS = Pattern.compile("processes/.+\\.(bpmn|dmn)|forms/.+\\.form");

    private final RepositoryService repository;
    private final PlantaoProperties properties;

    ModelDeployer(RepositoryService repository, PlantaoProperties properties) {
        this.repository = repository;
        this.properties = properties;
    }

    /**
     * Brings the engine up to date with the folders.
     *
     * @throws ModelRefused when the gate refuses one of the files; then nothing is deployed
     */
    synchronized void deploy() {
        Map<String, byte[]> models = new TreeMap<>();
        addPackaged("processes", models);
        addPackaged("forms", models);
        addFolder("processes", properties.processesDir(), models);
        addFolder("forms", properties.formsDir(), models);
        if (models.isEmpty()) {
            LOG.warn("No process model was found, packaged or in a folder");
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("plantao").source("folders").enableDuplicateFiltering(true);
        models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult();
        LOG.info("Models: {} files, deployment {}", models.size(), deployed.getId());
    }

    private static void addPackaged(String folder, Map<String, byte[]> models) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*");
            for (Resource resource : found) {
                String url = resource.getURL().toString();
                add(url.substring(url.lastIndexOf("/" + folder + "/") + 1), resource.getContentAsByteArray(), models);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFolder(String folder, @Nullable Path directory, Map<String, byte[]> models) {
        if (directory == null || directory.toString().isBlank()) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new StartRefused(
                    "A pasta de modelos " + directory.toAbsolutePath() + " não existe.",
                    "Corrija plantao." + folder + "-dir ou deixe-o vazio para usar os modelos do pacote.");
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String relative = directory.relativize(file).toString().replace('\\', '/');
                add(folder + "/" + relative, Files.readAllBytes(file), models);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String name, byte[] content, Map<String, byte[]> models) {
        if (MODELS.matcher(name).matches()) {
            models.put(name, content);
        }
    }
}
