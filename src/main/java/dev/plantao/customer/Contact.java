package dev.plantao.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of a company who may ask for support. */
@Entity
public class Contact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Company company;

    private String name;
    private String email;
    private String role;
    private boolean projectManager;
    private boolean portalAccess;
    private boolean acceptsConsultancy;

    @Enumerated(EnumType.STRING)
    private RequesterType requesterType;

    @Nullable private LocalDate courseCompletedOn;

    protected Contact() {}

    /** A contact of {@code company}; portal access is granted apart, by {@link Customers#grantPortalAccess}. */
    public Contact(
            Company company,
            String name,
            String email,
            String role,
            boolean projectManager,
            boolean acceptsConsultancy,
            RequesterType requesterType) {
        this.company = company;
        this.name = name;
        this.email = email;
        this.role = role;
        this.projectManager = projectManager;
        this.acceptsConsultancy = acceptsConsultancy;
        this.requesterType = requesterType;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Contact not saved yet");
        }
        return id;
    }

    public Company company() {
        return company;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String role() {
        return role;
    }

    public RequesterType requesterType() {
        return requesterType;
    }

    public boolean hasPortalAccess() {
        return portalAccess;
    }

    /** Whether this person may commit the company to a price: a consultancy, or a quote (UNO-M-65). */
    public boolean acceptsQuotes() {
        return portalAccess && acceptsConsultancy;
    }

    /** The contact finished the support course on that day (UNO-M-05). */
    public void completeCourse(LocalDate day) {
        courseCompletedOn = day;
    }

    void grantPortalAccess() {
        portalAccess = true;
    }
}
