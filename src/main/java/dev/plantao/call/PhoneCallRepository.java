package dev.plantao.call;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PhoneCallRepository extends JpaRepository<PhoneCall, Long> {

    /** The one that waits longest, locked; one that somebody else is answering at this moment is passed over. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from phone_call c
                    where c.ended_at is null and c.answered_at is null
                    order by c.arrived_at, c.id
                    limit 1
                    for update skip locked
                    """)
    Optional<PhoneCall> lockNext();

    @Query(
            """
            select c from PhoneCall c left join fetch c.contact k left join fetch k.company
            where c.endedAt is null and c.answeredAt is null order by c.arrivedAt, c.id
            """)
    List<PhoneCall> waiting(Limit limit);

    @Query(
            """
            select c from PhoneCall c left join fetch c.contact k left join fetch k.company
            where c.answeredAt is not null and c.endedAt is null order by c.answeredAt
            """)
    List<PhoneCall> onTheLine(Limit limit);

    @Query(
            """
            select c.id from PhoneCall c where c.endedAt is not null order by c.endedAt desc, c.id desc
            """)
    List<Long> lately(Limit limit);

    @Query(
            """
            select c from PhoneCall c left join fetch c.contact k left join fetch k.company
                left join fetch c.occurrences
            where c.id in :ids order by c.endedAt desc, c.id desc
            """)
    List<PhoneCall> whole(List<Long> ids);

    Optional<PhoneCall> findByOnLine(String username);
}
