package dev.plantao.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MacroRepository extends JpaRepository<Macro, Macro.Key> {

    @Query("select m from Macro m where m.key.code = :code order by m.key.version desc limit 100")
    List<Macro> versions(String code);

    @Query(
            """
            select m from Macro m
            where m.key.version = (select max(other.key.version) from Macro other where other.key.code = m.key.code)
            order by m.title, m.key.code
            """)
    List<Macro> allCurrent();
}
