package dev.plantao.product;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VersionRepository extends JpaRepository<ProductVersion, Long> {

    Optional<ProductVersion> findByCode(String code);

    /** Held until the transaction ends, so that its day does not come while something is delivered for it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from ProductVersion v where v.code = :code")
    Optional<ProductVersion> lock(String code);

    boolean existsByCode(String code);

    @Query(
            """
            select v from ProductVersion v
            where v.state = dev.plantao.product.VersionState.PLANNED and v.plannedFor > :now
            order by v.plannedFor
            """)
    List<ProductVersion> planned(Instant now, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select v from ProductVersion v
            where v.state = dev.plantao.product.VersionState.PLANNED and v.plannedFor <= :now
            order by v.plannedFor
            """)
    List<ProductVersion> due(Instant now, Limit limit);

    @Query("select v from ProductVersion v order by v.plannedFor desc, v.id desc")
    List<ProductVersion> latest(Limit limit);
}
