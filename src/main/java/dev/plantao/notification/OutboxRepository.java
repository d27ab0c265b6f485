package dev.plantao.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutboxRepository extends JpaRepository<OutboxMail, Long> {

    /**
     * The first mail that is due and that no earlier one of its occurrence has to precede, locked; one that somebody else
     * is taking at this moment is passed over, and so is one whose recipient was sent {@code most} since {@code since}.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from outbox mail
                    where mail.next_at <= :now
                      and not exists (
                        select 1 from outbox earlier
                        where earlier.number = mail.number and earlier.id < mail.id and earlier.next_at is not null
                      )
                      and (
                        select count(*) from outbox sent
                        where sent.recipient = mail.recipient and sent.sent_at > :since
                      ) < :most
                    order by mail.id
                    limit 1
                    for update skip locked
                    """)
    Optional<OutboxMail> lockNext(Instant now, Instant since, int most);

    @Query(
            """
            select m from OutboxMail m
            where (:before is null or m.id < :before)
              and (:number = '' or m.number = :number)
              and (:recipient = '' or lower(m.recipient) like :recipient escape '!')
              and (:state is null
                or (:state = 'SENT' and m.sentAt is not null)
                or (:state = 'DEAD' and m.deadAt is not null)
                or (:state = 'PENDING' and m.nextAt is not null))
            order by m.id desc
            """)
    List<OutboxMail> page(String number, String recipient, @Nullable String state, @Nullable Long before, Limit limit);

    @Query("select count(m) from OutboxMail m where m.nextAt is not null")
    long countPending();

    @Query("select count(m) from OutboxMail m where m.deadAt is not null")
    long countDead();

    @Query("select min(m.createdAt) from OutboxMail m where m.nextAt is not null")
    @Nullable Instant oldestPending();
}
