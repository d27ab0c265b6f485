package dev.plantao;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The whole application with its web server, on an empty database in memory, without demo data and without job executor.
 * Every test that needs a running application uses this one, so that it starts once: add no properties and no mock beans.
 * The port is injected with {@link LocalServerPort}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:running-${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "plantao.demo=false",
            // A test reads what it has just done.
            "plantao.board.refresh=0s",
            "plantao.webhook.inside=localhost",
            // A query that does not parse fails here, not at its first use.
            "spring.data.jpa.repositories.bootstrap-mode=default",
            "plantao.admin.username=" + RunningApplication.ADMINISTRATOR,
            "plantao.admin.password=" + RunningApplication.ADMINISTRATOR_PASSWORD
        })
@Import(Scenarios.class)
public @interface RunningApplication {

    String ADMINISTRATOR = "raiz";
    String ADMINISTRATOR_PASSWORD = "uma senha que ninguém adivinha";
}
