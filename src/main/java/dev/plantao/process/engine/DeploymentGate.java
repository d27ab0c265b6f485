package dev.plantao.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Lock 2. Reads every new file before the engine does and refuses what could run code or name a bean that models may not
 * name. Files already accepted are not read again: a rule made stricter later must not stop running instances after a
 * restart.
 */
@Component
class DeploymentGate implements Deployer {

    private final ExpressionRules expressions;

    DeploymentGate(ExpressionBeans allowed) {
        this.expressions = new ExpressionRules(allowed);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        for (ResourceEntity resource : deployment.getResources().values()) {
            for (String reason : review(resource.getName(), resource.getBytes())) {
                reasons.add(resource.getName() + ": " + reason);
            }
        }
        if (!reasons.isEmpty()) {
            throw new ModelRefused(reasons);
        }
    }

    static boolean isProcessModel(String name) {
        String file = name.toLowerCase(Locale.ROOT);
        return file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml");
    }

    /** What is wrong with one file, in Portuguese; empty when it may be deployed. */
    List<String> review(String name, byte[] content) {
        String file = name.toLowerCase(Locale.ROOT);
        if (isProcessModel(name)) {
            return new BpmnRules(expressions).review(content);
        }
        if (file.endsWith(".dmn") || file.endsWith(".dmn11.xml")) {
            return new DmnRules().review(content);
        }
        if (file.endsWith(".form")) {
            return new FormRules().review(content);
        }
        return List.of("tipo de arquivo não aceito; envie .bpmn, .dmn ou .form");
    }
}
