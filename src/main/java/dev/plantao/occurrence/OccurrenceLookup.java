package dev.plantao.occurrence;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/**
 * Finds an occurrence by its number. A diagram asks for it at every gateway, timer and listener of one step: only the
 * first question of a transaction goes to the database.
 */
@Component
class OccurrenceLookup {

    private final EntityManager entities;

    OccurrenceLookup(EntityManager entities) {
        this.entities = entities;
    }

    /** The occurrence with its company and contact loaded; to be called within a transaction. */
    Optional<Occurrence> withPeople(String number) {
        Session session = entities.unwrap(Session.class);
        var people = session.createEntityGraph(Occurrence.class);
        people.addAttributeNodes("company", "contact");
        return session.bySimpleNaturalId(Occurrence.class).withLoadGraph(people).loadOptional(number);
    }
}
