package dev.plantao.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Which nodes and flows of the models the tests of this run have walked. */
@TestComponent
class Coverage extends AbstractProcessEnginePlugin {

    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

    /** The nodes and flows of these processes that were never walked, as {@code process/id}. */
    static Set<String> missing(String... processes) {
        Set<String> missing = new TreeSet<>();
        for (String process : processes) {
            KNOWN.stream()
                    .filter(element -> element.startsWith(process + "/"))
                    .filter(element -> !WALKED.contains(element))
                    .forEach(missing::add);
        }
        return missing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                watch(definition.getKey(), definition);
            }
        });
    }

    private static void watch(String process, ScopeImpl scope) {
        for (ActivityImpl activity : List.copyOf(scope.getActivities())) {
            String node = process + "/" + activity.getId();
            KNOWN.add(node);
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> WALKED.add(node));
            activity.getOutgoingTransitions().forEach(flow -> {
                String id = process + "/" + flow.getId();
                KNOWN.add(id);
                ((TransitionImpl) flow)
                        .addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> WALKED.add(id));
            });
            watch(process, activity);
        }
    }
}
