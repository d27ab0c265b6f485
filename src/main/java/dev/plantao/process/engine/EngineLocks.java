package dev.plantao.process.engine;

import dev.plantao.process.EngineClock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the engine locked. Whoever writes a model, a filter or an expression would otherwise run code inside this
 * process, so nothing here may be switched off by configuration.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineLocks extends AbstractProcessEnginePlugin {

    private final ExpressionBeans allowed;
    private final DeploymentGate gate;
    private final LintGate lint;
    private final EngineClock clock;
    private final BcryptPasswords passwords;

    EngineLocks(
            ExpressionBeans allowed, DeploymentGate gate, LintGate lint, EngineClock clock, BcryptPasswords passwords) {
        this.allowed = allowed;
        this.gate = gate;
        this.lint = lint;
        this.clock = clock;
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        clock.follow();
        engine.setExpressionManager(new LockedExpressions(allowed));
        engine.setCustomPreDeployers(with(with(engine.getCustomPreDeployers(), gate), lint));
        engine.setScriptEngineResolver(new LockedScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        // Whoever called gets the exception; a refusal is not an error to be logged with a stack trace.
        engine.setEnableCmdExceptionLogging(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setCustomSessionFactories(
                with(engine.getCustomSessionFactories(), (SessionFactory) new FilterGate.Factory()));
        engine.setResourceAuthorizationProvider(new LeanAuthorizations());
        engine.setCustomPreBPMNParseListeners(
                with(engine.getCustomPreBPMNParseListeners(), (BpmnParseListener) new TaskGuardInstaller()));
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                engine.getCustomPreCommandInterceptorsTxRequired(), (CommandInterceptor) new PlainRefusals(engine)));
        engine.setCustomPostCommandInterceptorsTxRequired(
                with(engine.getCustomPostCommandInterceptorsTxRequired(), (CommandInterceptor) new OurDoor()));
        engine.setPasswordEncryptor(passwords);
    }

    private static <T> List<T> with(@Nullable List<T> others, T ours) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(ours);
        return all;
    }
}
