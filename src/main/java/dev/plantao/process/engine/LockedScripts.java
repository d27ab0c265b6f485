package dev.plantao.process.engine;

import java.util.Locale;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * Lock 3. FEEL is the only script language. The others would not pass through {@link LockedExpressions}: a script engine
 * resolves names by itself.
 */
class LockedScripts extends DefaultScriptEngineResolver {

    LockedScripts() {
        super(new ScriptEngineManager());
    }

    @Override
    public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        if (!language.toLowerCase(Locale.ROOT).startsWith("feel")) {
            throw new ProcessEngineException("A linguagem de script \"" + language + "\" não é aceita; use FEEL.");
        }
        return super.getScriptEngine(language, resolveFromCache);
    }
}
