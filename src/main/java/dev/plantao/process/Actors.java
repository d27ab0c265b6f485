package dev.plantao.process;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Author;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who is acting: the person the engine has authenticated, or the desk itself when a timer fires. */
@Component
public class Actors {

    private final IdentityService identityService;
    private final Catalog catalog;

    Actors(IdentityService identityService, Catalog catalog) {
        this.identityService = identityService;
        this.catalog = catalog;
    }

    /** The member of the team who completes the task, or {@link Author#SYSTEM}. */
    public Author current() {
        var authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Author.SYSTEM
                : staff(authentication.getUserId());
    }

    /** A member of the team, by user name. */
    public Author staff(String username) {
        return Author.staff(
                username, catalog.analyst(username).map(Analyst::name).orElse(username));
    }
}
