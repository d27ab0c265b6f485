package dev.plantao.process.engine;

import dev.plantao.process.EngineIdentity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Spares the engine's authorization checks where our own pages and API have already decided. */
class OurDoor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (EngineIdentity.isAtOurDoor()) {
            Context.getCommandContext().disableAuthorizationCheck();
        }
        return next.execute(command);
    }
}
