package dev.plantao.consultancy;

import dev.plantao.catalog.Tariff;
import dev.plantao.customer.RequesterType;
import dev.plantao.occurrence.Modality;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The words, the prices and the payer of a consultancy as they were sent: written once (TOT-12; reliability.md A23). */
@Entity
@Immutable
@Table(name = "acceptance_term")
public class Term {

    @Id
    private long consultancyId;

    private long occurrenceId;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private String macroCode;
    private int macroVersion;
    private String text;
    private String sha256;
    private BigDecimal minutePrice;
    private BigDecimal taxPercent;
    private int minimumMinutes;
    private int stepMinutes;
    private String currency;

    @Enumerated(EnumType.STRING)
    private RequesterType requesterType;

    private long payerId;

    @Enumerated(EnumType.STRING)
    private PayerForm payerForm;

    @Nullable private String costCenter;

    private String sentBy;
    private Instant sentAt;
    private Instant expiresAt;

    protected Term() {}

    Term(Consultancy consultancy, TermOffer offer, RequesterType requester, Prices prices, Instant now) {
        this.consultancyId = consultancy.id();
        this.occurrenceId = consultancy.occurrenceId();
        this.modality = consultancy.modality();
        this.macroCode = offer.macroCode();
        this.macroVersion = offer.macroVersion();
        this.text = offer.text();
        this.sha256 = hash(offer.text());
        this.minutePrice = prices.minutePrice();
        this.taxPercent = prices.taxPercent();
        this.minimumMinutes = prices.minimumMinutes();
        this.stepMinutes = prices.stepMinutes();
        this.currency = Tariff.CURRENCY;
        this.requesterType = requester;
        this.payerId = offer.payer().company();
        this.payerForm = offer.payer().form();
        this.costCenter = offer.payer().costCenter();
        this.sentBy = offer.sentBy();
        this.sentAt = now;
        this.expiresAt = offer.expiresAt();
    }

    /** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the words are still those that were hashed when they were sent. */
    public boolean isIntact() {
        return hash(text).equals(sha256);
    }

    public long consultancyId() {
        return consultancyId;
    }

    public Modality modality() {
        return modality;
    }

    /** The code of the official text it was made of. */
    public String macroCode() {
        return macroCode;
    }

    public int macroVersion() {
        return macroVersion;
    }

    /** Every word the customer reads. */
    public String text() {
        return text;
    }

    public String sha256() {
        return sha256;
    }

    public Prices prices() {
        return new Prices(minutePrice, taxPercent, minimumMinutes, stepMinutes);
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    public RequesterType requesterType() {
        return requesterType;
    }

    /** The id of the company that pays. */
    public long payerId() {
        return payerId;
    }

    public PayerForm payerForm() {
        return payerForm;
    }

    /** Where an internal transfer or a unit's invoice is charged; null for a customer. */
    @Nullable public String costCenter() {
        return costCenter;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** The first instant at which it can no longer be answered. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
