package dev.plantao.process.engine;

import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffGroup;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What must be true before the first request: otherwise the application does not start. */
@Component
class StartChecks {

    private static final String ZONE = "plantao.zone";
    private static final Duration TOLERATED_DRIFT = Duration.ofSeconds(2);
    private static final List<String> KNOWN_SCRIPT_ENGINES = List.of("feel", "juel");

    private final ProcessEngineConfigurationImpl engine;
    private final ManagementService management;
    private final StaffDirectory directory;
    private final Environment environment;
    private final JdbcTemplate database;
    private final TransactionTemplate alone;

    StartChecks(
            ProcessEngineConfigurationImpl engine,
            ManagementService management,
            StaffDirectory directory,
            Environment environment,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.management = management;
        this.directory = directory;
        this.environment = environment;
        this.database = database;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void verify() {
        administrators();
        expressions();
        scripts();
        consoles();
        durability();
        clocks();
        zone();
    }

    private void administrators() {
        require(
                !directory.membersOf(StaffGroup.ADMINISTRATORS.id()).isEmpty(),
                "O grupo camunda-admin está vazio; qualquer visitante poderia tornar-se administrador.",
                "Informe PLANTAO_ADMIN_USERNAME e PLANTAO_ADMIN_PASSWORD.");
    }

    private void expressions() {
        boolean reached = engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                engine.getExpressionManager()
                        .createExpression("${'a'.length()}")
                        .getValue(StartProcessVariableScope.getSharedInstance());
                return true;
            } catch (ProcessEngineException blocked) {
                return false;
            }
        });
        require(
                !reached,
                "O avaliador de expressões do motor não está trancado.",
                "Remova o plugin ou componente que o substituiu.");
    }

    private void scripts() {
        for (ScriptEngineFactory factory : new ScriptEngineManager().getEngineFactories()) {
            String name = factory.getEngineName().toLowerCase(Locale.ROOT);
            require(
                    KNOWN_SCRIPT_ENGINES.stream().anyMatch(name::contains),
                    "Há no pacote uma linguagem de script que modelos poderiam usar: " + factory.getEngineName() + ".",
                    "Retire essa biblioteca.");
        }
        require(
                engine.getScriptEngineResolver() instanceof LockedScripts,
                "As linguagens de script do motor não estão trancadas.",
                "Remova o plugin que as substituiu.");
    }

    private void consoles() {
        require(
                !environment.getProperty("spring.h2.console.enabled", Boolean.class, false),
                "O console do H2 está ligado.",
                "Retire spring.h2.console.enabled.");
    }

    private void durability() {
        String url = environment.getProperty("spring.datasource.url", "").toUpperCase(Locale.ROOT);
        require(
                !url.startsWith("JDBC:H2:") || url.startsWith("JDBC:H2:MEM:") || url.contains(";WRITE_DELAY=0"),
                "O banco H2 perderia gravações já confirmadas se o processo morresse.",
                "Acrescente ;WRITE_DELAY=0 a spring.datasource.url.");
    }

    /** The machine's own clock, not the one the demo can shift. */
    private void clocks() {
        // On a connection of its own: inside a transaction some databases tell when that transaction began.
        Timestamp now = alone.execute(status -> database.queryForObject("select current_timestamp", Timestamp.class));
        Instant here = Clock.systemUTC().instant();
        Duration drift =
                Duration.between(Objects.requireNonNull(now).toInstant(), here).abs();
        require(
                drift.compareTo(TOLERATED_DRIFT) < 0,
                "O relógio deste servidor difere do relógio do banco em " + drift.toSeconds() + " s.",
                "Acerte os relógios (NTP) e inicie de novo.");
    }

    /** The engine's columns hold local times without a zone: one database, one zone, for ever. */
    private void zone() {
        String here = ZoneId.systemDefault().getId();
        String before = management.getProperties().get(ZONE);
        if (before == null) {
            management.setProperty(ZONE, here);
            return;
        }
        require(
                before.equals(here),
                "Este banco foi gravado no fuso " + before + " e este servidor está em " + here + ".",
                "Inicie com -Duser.timezone=" + before + ".");
    }

    private static void require(boolean holds, String problem, String action) {
        if (!holds) {
            throw new StartRefused(problem, action);
        }
    }
}
