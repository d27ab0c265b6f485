package dev.plantao.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WebhookDeliveryRepository extends JpaRepository<WebhookDelivery, Long> {

    /**
     * The first message that is due, whose webhook is not resting and that no earlier one of its occurrence has to precede,
     * locked; one that somebody else is taking at this moment is passed over.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from webhook_delivery d
                    where d.next_at <= :now
                      and exists (
                        select 1 from webhook w
                        where w.id = d.webhook_id and w.paused_at is null and (w.retry_at is null or w.retry_at <= :now)
                      )
                      and not exists (
                        select 1 from webhook_delivery earlier
                        where earlier.webhook_id = d.webhook_id and earlier.number = d.number and earlier.id < d.id
                          and earlier.next_at is not null
                      )
                    order by d.id
                    limit 1
                    for update skip locked
                    """)
    Optional<WebhookDelivery> lockNext(Instant now);

    @Query(
            """
            select d from WebhookDelivery d
            where d.webhookId = :webhook and (:before is null or d.id < :before) order by d.id desc
            """)
    List<WebhookDelivery> page(long webhook, @Nullable Long before, Limit most);

    @Query("select count(d) from WebhookDelivery d where d.webhookId = :webhook and d.nextAt is not null")
    long countPending(long webhook);

    /** Forgets what was settled long ago. */
    @Modifying
    @Query("delete from WebhookDelivery d where d.nextAt is null and d.createdAt < :before")
    int forget(Instant before);

    @Modifying
    @Query("delete from WebhookDelivery d where d.webhookId = :webhook")
    void forgetAllOf(long webhook);
}
