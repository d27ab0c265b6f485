package dev.plantao.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParameterRepository extends JpaRepository<Parameter, String> {

    List<Parameter> findByNameStartingWith(String prefix);
}
