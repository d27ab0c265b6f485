package dev.plantao.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer of the vendor, with what the analysts must know about it (UNO-B-04, UNO-M-14). */
@Entity
public class Company {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private String name;
    private String cnpj;
    private String segment;

    @Enumerated(EnumType.STRING)
    private CompanyStatus status;

    private String notes;

    @Nullable private String costCenter;

    @Nullable private String clientVersion;

    @Nullable private String calendarCode;

    @Nullable private String region;

    @Nullable private LocalDate implementationTermSignedOn;

    @Nullable private LocalDate slaAcknowledgedOn;

    @ElementCollection
    @CollectionTable(name = "company_module", joinColumns = @JoinColumn(name = "company_id"))
    @Column(name = "module_code")
    private Set<String> modules = new LinkedHashSet<>();

    protected Company() {}

    /** A company as the sale and the implementation left it; not yet cleared for support. */
    public Company(String name, String cnpj, String segment, CompanyStatus status, Set<String> modules, String notes) {
        this.name = name;
        this.cnpj = cnpj;
        this.segment = segment;
        this.status = status;
        this.modules = new LinkedHashSet<>(modules);
        this.notes = notes;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Company not saved yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public String segment() {
        return segment;
    }

    public CompanyStatus status() {
        return status;
    }

    public String notes() {
        return notes;
    }

    public Set<String> modules() {
        return Set.copyOf(modules);
    }

    @Nullable public String clientVersion() {
        return clientVersion;
    }

    /** The implementation acceptance term was signed on that day (UNO-M-04). */
    public void signImplementationTerm(LocalDate day) {
        implementationTermSignedOn = day;
    }

    /** The company declared on that day that it knows its SLA (UNO-M-06). */
    public void acknowledgeSla(LocalDate day) {
        slaAcknowledgedOn = day;
    }

    /** Where internal transfers for this company are charged (TOT-18). */
    public void assignCostCenter(String costCenter) {
        this.costCenter = costCenter;
    }

    /** Where internal transfers for this company are charged, or null when nobody said so. */
    @Nullable public String costCenter() {
        return costCenter;
    }

    /** The version of the product the company runs. */
    public void runsVersion(String version) {
        this.clientVersion = version;
    }

    /**
     * Counts by a calendar of its own, and by the holidays of its region.
     *
     * @param calendar the code, or null for the calendar of its plan
     * @param region a state, as {@code SP}, or one of its cities, as {@code SP.csp}; null when unknown
     */
    public void countBy(@Nullable String calendar, @Nullable String region) {
        this.calendarCode = calendar;
        this.region = region;
    }

    /** The calendar of its own, or null for that of its plan. */
    @Nullable public String calendarCode() {
        return calendarCode;
    }

    /** Where it is: a state or one of its cities, or null when unknown. */
    @Nullable public String region() {
        return region;
    }

    boolean implementationTermSigned() {
        return implementationTermSignedOn != null;
    }

    boolean slaAcknowledged() {
        return slaAcknowledgedOn != null;
    }
}
