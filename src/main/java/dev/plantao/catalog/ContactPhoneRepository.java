package dev.plantao.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactPhoneRepository extends JpaRepository<ContactPhone, String> {

    List<ContactPhone> findAllByOrderByPosition();
}
