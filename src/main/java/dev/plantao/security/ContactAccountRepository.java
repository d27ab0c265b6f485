package dev.plantao.security;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContactAccountRepository extends Repository<ContactAccount, String> {

    Optional<ContactAccount> findById(String username);

    /** The same, and nobody else counts on it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ContactAccount a where a.username = :username")
    Optional<ContactAccount> locked(String username);

    List<ContactAccount> findByContactId(long contactId);

    ContactAccount save(ContactAccount account);
}
