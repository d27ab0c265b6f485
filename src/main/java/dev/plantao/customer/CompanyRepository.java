package dev.plantao.customer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CompanyRepository extends JpaRepository<Company, Long> {

    @Query(
            """
            select new dev.plantao.customer.CalendarUser(c.id, c.name, p.code, p.name, p.calendarCode, c.calendarCode, c.region)
            from Company c, Contract k, Plan p
            where k.companyId = c.id and p.code = k.planCode
              and k.startsOn <= :day and (k.endsOn is null or k.endsOn >= :day)
              and not exists (select l.id from Contract l where l.companyId = c.id and l.startsOn > k.startsOn
                  and l.startsOn <= :day and (l.endsOn is null or l.endsOn >= :day))
            order by lower(c.name), c.id
            """)
    List<CalendarUser> calendarUsers(LocalDate day);
}
