package dev.plantao.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContractRepository extends JpaRepository<Contract, Long> {

    @Query(
            """
            select p from Plan p, Contract c
            where c.companyId = :company and c.planCode = p.code
              and c.startsOn <= :day and (c.endsOn is null or c.endsOn >= :day)
            order by c.startsOn desc limit 1
            """)
    Optional<Plan> planInForce(long company, LocalDate day);

    @Query(
            """
            select c from Contract c
            where c.companyId = :company and c.startsOn <= :day and (c.endsOn is null or c.endsOn >= :day)
            order by c.startsOn desc limit 1
            """)
    Optional<Contract> inForce(long company, LocalDate day);

    @Query(
            """
            select new dev.plantao.customer.ContractTerm(p.name, c.startsOn, c.endsOn)
            from Contract c join Plan p on p.code = c.planCode
            where c.companyId = :company order by c.startsOn desc, c.id desc
            """)
    List<ContractTerm> terms(long company, Limit limit);
}
