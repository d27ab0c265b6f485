package dev.plantao.process.engine;

import dev.plantao.process.lint.ModelLint;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * The second reading of what somebody deploys, behind {@link DeploymentGate}: a process model that the build would not
 * let pass does not pass here either. As there, files already accepted are not read again.
 */
@Component
class LintGate implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        Map<String, BpmnModelInstance> models = models(deployment, reasons);
        if (!models.isEmpty()) {
            Set<String> processes = deployed();
            models.values().forEach(model -> model.getModelElementsByType(Process.class)
                    .forEach(process -> processes.add(process.getId())));
            models.forEach((name, model) -> ModelLint.check(fileOf(name), model, processes)
                    .forEach(finding -> reasons.add(name + ": " + finding)));
        }
        if (!reasons.isEmpty()) {
            throw new ModelRefused(reasons);
        }
    }

    private static Map<String, BpmnModelInstance> models(DeploymentEntity deployment, List<String> reasons) {
        Map<String, BpmnModelInstance> models = new LinkedHashMap<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (DeploymentGate.isProcessModel(resource.getName())) {
                try {
                    models.put(
                            resource.getName(),
                            Bpmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes())));
                } catch (ModelException e) {
                    reasons.add(
                            resource.getName() + ": o arquivo não é um desenho BPMN válido (" + e.getMessage() + ")");
                }
            }
        }
        return models;
    }

    /** Only changed files are deployed, so what a model calls may have come before. */
    private static Set<String> deployed() {
        return Objects.requireNonNull(
                Context.getCommandContext().runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .unlimitedList()
                        .stream()
                        .map(ProcessDefinition::getKey)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static String fileOf(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
