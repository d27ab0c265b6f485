package dev.plantao.process;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.AuthorKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who is acting: the person the engine has authenticated, or the desk itself when a timer fires. */
@Component
public class Actors {

    private static final Set<String> BEHIND_THE_SUPPORT =
            StaffGroup.BEHIND_THE_SUPPORT.stream().map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());

    private final IdentityService identityService;
    private final Catalog catalog;
    private final StaffDirectory directory;

    Actors(IdentityService identityService, Catalog catalog, StaffDirectory directory) {
        this.identityService = identityService;
        this.catalog = catalog;
        this.directory = directory;
    }

    /** The member of the team who completes the task, or {@link Author#SYSTEM}. */
    public Author current() {
        var authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Author.SYSTEM
                : staff(authentication.getUserId());
    }

    /**
     * Whether what this person says may reach a customer (NEG-18): development, product and release talk through the
     * support, unless the person is of another group as well.
     */
    boolean speaksToCustomers(Author author) {
        if (author.kind() != AuthorKind.STAFF) {
            return true;
        }
        Set<String> groups = directory.groupsOf(author.username());
        return groups.isEmpty() || !BEHIND_THE_SUPPORT.containsAll(groups);
    }

    /** A member of the team, by user name. */
    public Author staff(String username) {
        return Author.staff(
                username, catalog.analyst(username).map(Analyst::name).orElse(username));
    }
}
