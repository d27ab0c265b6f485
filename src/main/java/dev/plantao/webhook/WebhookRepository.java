package dev.plantao.webhook;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface WebhookRepository extends JpaRepository<Webhook, Long> {

    List<Webhook> findByOrderByName(Limit most);
}
