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

    private static final String TEAM =
            "camila, bruno, ana, davi, rafael, sueli, tiago, miriam, edu, lara, paula, nico, vitor, clara, bianca, placar";
    private static final String CONTACTS =
            "helena, rui, marcos, joana, cintia, andre, livia, otavio, sonia, paulo, vera, igor, bia, teo";

    private final Environment environment;
    private final DemoAccounts accounts;

    DemoWelcome(Environment environment, DemoAccounts accounts) {
        this.environment = environment;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        String port = environment.getProperty("local.server.port");
        if (port != null && accounts.exist()) {
            LOG.info(
                    "Plantão, demonstração: http://localhost:{} (senha = usuário) equipe: {}; clientes: {}",
                    port,
                    TEAM,
                    CONTACTS);
        }
    }
}
