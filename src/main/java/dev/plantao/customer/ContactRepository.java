package dev.plantao.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContactRepository extends JpaRepository<Contact, Long> {

    /** With its company; no query when the transaction knows the contact already. */
    @Override
    @EntityGraph(attributePaths = "company")
    Optional<Contact> findById(Long id);

    @Query("select count(c) from Contact c where c.company.id = :company and c.portalAccess")
    long countPortalContacts(long company);

    @Query("select c from Contact c where c.company.id = :company and c.portalAccess and c.acceptsConsultancy"
            + " order by c.name, c.id")
    List<Contact> accepters(long company);

    @Query(
            """
            select count(c) > 0 from Contact c
            where c.company.id = :company and c.projectManager and c.courseCompletedOn is not null
            """)
    boolean projectManagerFinishedCourse(long company);

    @Query("select count(c) > 0 from Contact c where c.company.id = :company and c.projectManager")
    boolean hasProjectManager(long company);
}
