package dev.plantao.call;

import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call, from the moment it rings until somebody hangs up; it belongs to whoever answered (UNO-B-56, UNO-M-58). */
@Entity
public class PhoneCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String caller;

    @Nullable private String phone;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable private Contact contact;

    @Enumerated(EnumType.STRING)
    @Nullable private PhoneReason phoneReason;

    @Nullable private String channelReason;

    @Nullable private Boolean urgent;

    private Instant arrivedAt;

    @Nullable private String answeredBy;

    @Nullable private Instant answeredAt;

    @Nullable private String onLine;

    @Nullable private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable private CallResult result;

    @ManyToMany
    @JoinTable(
            name = "phone_call_occurrence",
            joinColumns = @JoinColumn(name = "call_id"),
            inverseJoinColumns = @JoinColumn(name = "occurrence_id"))
    @OrderBy("id")
    private Set<Occurrence> occurrences = new LinkedHashSet<>();

    protected PhoneCall() {}

    PhoneCall(NewCall call, Channel channel, @Nullable Contact contact, Instant now) {
        this.channel = channel;
        this.caller = String.valueOf(call.caller()).strip();
        this.phone = stripped(call.phone());
        this.contact = contact;
        this.phoneReason = call.phoneReason();
        this.channelReason = stripped(call.channelReason());
        this.urgent = channel == Channel.PHONE ? call.urgent() : null;
        this.arrivedAt = now;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    void answer(String username, Instant now) {
        answeredBy = username;
        answeredAt = now;
        onLine = username;
    }

    void identified(Contact who) {
        contact = who;
    }

    void about(Occurrence occurrence) {
        occurrences.add(occurrence);
    }

    void end(CallResult how, Instant now) {
        if (endedAt != null) {
            throw new RuleViolation("Esta ligação já foi encerrada.");
        }
        result = how;
        endedAt = now;
        onLine = null;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Channel channel() {
        return channel;
    }

    public String caller() {
        return caller;
    }

    @Nullable public String phone() {
        return phone;
    }

    @Nullable public Contact contact() {
        return contact;
    }

    @Nullable public PhoneReason phoneReason() {
        return phoneReason;
    }

    @Nullable public String channelReason() {
        return channelReason;
    }

    /** Whether the caller says that it cannot wait; null where nobody phoned (UNO-B-58). */
    @Nullable public Boolean urgent() {
        return urgent;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** User name of who answered, or null while it waits. */
    @Nullable public String answeredBy() {
        return answeredBy;
    }

    @Nullable public Instant answeredAt() {
        return answeredAt;
    }

    @Nullable public Instant endedAt() {
        return endedAt;
    }

    @Nullable public CallResult result() {
        return result;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** The occurrences it opened or was about, the oldest first. */
    public List<Occurrence> occurrences() {
        return List.copyOf(occurrences);
    }
}
