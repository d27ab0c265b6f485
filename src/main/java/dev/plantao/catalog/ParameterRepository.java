package dev.plantao.catalog;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ParameterRepository extends JpaRepository<Parameter, String> {

    List<Parameter> findByNameStartingWith(String prefix);

    /** Held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Parameter p where p.name = :name")
    Optional<Parameter> lock(String name);
}
