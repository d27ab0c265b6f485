package dev.plantao.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ContactAccountRepository extends Repository<ContactAccount, String> {

    Optional<ContactAccount> findById(String username);

    List<ContactAccount> findByContactId(long contactId);

    ContactAccount save(ContactAccount account);
}
