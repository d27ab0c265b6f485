package dev.plantao.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnalystRepository extends JpaRepository<Analyst, String> {

    @Query("select a from Analyst a where a.level is not null order by a.name")
    List<Analyst> analysts();

    @Query("select a.username, a.name from Analyst a")
    List<Object[]> names();

    @Query(
            """
            select a.username from Analyst a
            where a.level = :level and :module member of a.modules and :segment member of a.segments
            order by a.username
            """)
    List<String> specialists(String level, String module, String segment);
}
