package dev.plantao.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompanyRepository extends JpaRepository<Company, Long> {

    String IN_FORCE =
            """
            from Company c, Contract k, Plan p
            where k.companyId = c.id and p.code = k.planCode
              and k.startsOn <= :day and (k.endsOn is null or k.endsOn >= :day)
              and not exists (select l.id from Contract l where l.companyId = c.id and l.startsOn > k.startsOn
                  and l.startsOn <= :day and (l.endsOn is null or l.endsOn >= :day))
            """;

    String USER =
            """
            select new dev.plantao.customer.CalendarUser(
                c.id, c.name, p.code, p.name, p.calendarCode, c.calendarCode, c.region)
            """;

    @Query(USER + IN_FORCE + " order by lower(c.name), c.id")
    List<CalendarUser> calendarUsers(LocalDate day, Limit limit);

    @Query(USER + IN_FORCE + " and c.id = :company")
    Optional<CalendarUser> calendarUser(long company, LocalDate day);

    @Query("select coalesce(c.calendarCode, p.calendarCode), count(c.id) " + IN_FORCE
            + " group by coalesce(c.calendarCode, p.calendarCode)")
    List<Object[]> calendarsInUse(LocalDate day);
}
