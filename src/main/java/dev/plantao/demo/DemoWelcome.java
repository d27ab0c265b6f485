package dev.plantao.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and who to log in as. */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final Environment environment;

    DemoWelcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            LOG.info(
                    "Plantão (demonstração): http://localhost:{} - entre com camila (triagem e 1º nível),"
                            + " rafael (2º nível), miriam (coordenação), marcos (cliente) ou outra conta do manual;"
                            + " a senha é igual ao usuário",
                    port);
        }
    }
}
