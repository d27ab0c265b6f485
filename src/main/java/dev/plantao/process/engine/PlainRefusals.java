package dev.plantao.process.engine;

import dev.plantao.occurrence.RuleViolation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a refusal reach the person as it was written. The engine wraps what a listener or an expression throws in English
 * sentences of its own, as deep as the call activities go; here, outside the transaction, the refusal comes out again,
 * and the engine's own answers to people are put into Portuguese.
 */
class PlainRefusals extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    PlainRefusals(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (TaskAlreadyClaimedException e) {
            throw new TaskConflict("Esta tarefa já foi assumida por " + nameOf(e.getTaskAssignee()) + ".");
        } catch (OptimisticLockingException e) {
            if (isOfPerson(command)) {
                throw new TaskConflict("Outra pessoa mexeu nesta tarefa ao mesmo tempo. Atualize a lista e confira.");
            }
            throw e;
        } catch (NullValueException e) {
            if (isOfPerson(command)) {
                throw new TaskConflict("Esta tarefa já foi concluída ou não existe mais.");
            }
            throw e;
        } catch (RuntimeException e) {
            throw refusalIn(e);
        }
    }

    private static RuntimeException refusalIn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                return refusal;
            }
        }
        return thrown;
    }

    private static boolean isOfPerson(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd
                || command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof GetRenderedTaskFormCmd;
    }

    private String nameOf(String username) {
        User user =
                engine.getIdentityService().createUserQuery().userId(username).singleResult();
        return user == null ? username : user.getFirstName() + " " + user.getLastName();
    }
}
