package dev.plantao.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks as those see them who look after them. */
@Service
@Transactional
public class Webhooks {

    /** So many a desk may have; every change of stage writes a row for each. */
    public static final int MOST = 20;

    /** What {@link #test} sends. */
    static final String PING = "ping";

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final Set<String> inside;
    private final ObjectMapper json;
    private final Clock clock;

    Webhooks(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            @Value("${plantao.webhook.inside}") Set<String> inside,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.inside = inside;
        this.json = json;
        this.clock = clock;
    }

    /** All of them, by name, with how many messages wait for each. */
    @Transactional(readOnly = true)
    public List<Standing> all() {
        return webhooks.findByOrderByName(Limit.of(MOST)).stream()
                .map(webhook -> new Standing(webhook, deliveries.countPending(webhook.id())))
                .toList();
    }

    /** A webhook and how many messages wait for it. */
    public record Standing(Webhook webhook, long pending) {}

    /**
     * A new one, with a secret of its own.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public Webhook add(String name, String url, String by) {
        if (webhooks.count() >= MOST) {
            throw new RuleViolation("Há no máximo " + MOST + " integrações. Remova uma antes de criar outra.");
        }
        return webhooks.save(new Webhook(WebhookAddress.of(name, url, inside), by, clock.instant()));
    }

    /**
     * One webhook.
     *
     * @throws NoSuchElementException if there is none with this id
     */
    @Transactional(readOnly = true)
    public Standing get(long id) {
        return new Standing(known(id), deliveries.countPending(id));
    }

    private Webhook known(long id) {
        return webhooks.findById(id).orElseThrow(() -> new NoSuchElementException("Integração desconhecida."));
    }

    /** Its messages, the latest first, from the one before {@code before} on. */
    @Transactional(readOnly = true)
    public List<WebhookDelivery> deliveries(long id, @Nullable Long before, int most) {
        return deliveries.page(id, before, Limit.of(most));
    }

    /** Tells it nothing from now on. */
    public void pause(long id) {
        known(id).pause(clock.instant());
    }

    /** Goes on telling it; what waited is sent, what happened meanwhile is not. */
    public void resume(long id) {
        known(id).resume();
    }

    /** Signs with another secret from now on; the one before is worth nothing. */
    public Webhook renewSecret(long id) {
        Webhook webhook = known(id);
        webhook.renewSecret();
        return webhook;
    }

    /** Forgets it and all that was ever sent to it. */
    public void remove(long id) {
        Webhook webhook = known(id);
        deliveries.forgetAllOf(id);
        webhooks.delete(webhook);
    }

    /**
     * Sends it a message that says nothing, also while nothing happens at the desk.
     *
     * @return false for one that is paused, which is told nothing
     */
    public boolean test(long id) {
        Instant now = clock.instant();
        Webhook webhook = known(id);
        if (webhook.pausedAt() != null) {
            return false;
        }
        String body = json.createObjectNode()
                .put("type", PING)
                .put("timestamp", now.toString())
                .set("data", json.createObjectNode())
                .toString();
        deliveries.save(new WebhookDelivery(id, UUID.randomUUID(), PING, body, now));
        webhook.answered();
        return true;
    }

    /**
     * Has a dead message tried again; one that is not dead stays as it is.
     *
     * @return whether it was dead
     * @throws NoSuchElementException if this webhook has none with this id
     */
    public boolean resend(long id, long delivery) {
        WebhookDelivery sent = deliveries
                .findById(delivery)
                .filter(one -> one.webhookId() == id)
                .orElseThrow(() -> new NoSuchElementException("Mensagem desconhecida."));
        if (sent.state() != WebhookDelivery.State.DEAD) {
            return false;
        }
        sent.revive(clock.instant());
        return true;
    }
}
