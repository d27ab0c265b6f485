package dev.plantao.occurrence;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Gives out the numbers, from a sequence of the database in the database's own dialect. */
@Component
class OccurrenceNumbers {

    private final EntityManager entities;
    private final String nextValue;

    OccurrenceNumbers(EntityManager entities) {
        this.entities = entities;
        this.nextValue = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport()
                .getSequenceNextValString("occurrence_number");
    }

    /** The number of an occurrence opened in this year, such as {@code OC-2026-000123}. */
    String next(int year) {
        Number value = (Number) entities.createNativeQuery(nextValue).getSingleResult();
        return "OC-%d-%06d".formatted(year, value.longValue());
    }
}
