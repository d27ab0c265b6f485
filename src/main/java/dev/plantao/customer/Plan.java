package dev.plantao.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A service plan (UNO-M-33): its monthly fee in reais, how many portal contacts it allows and its calendar. */
@Entity
public class Plan {

    @Id
    private String code;

    private String name;

    @Nullable private BigDecimal monthlyFee;

    @Nullable private Integer portalContacts;

    private String calendarCode;

    protected Plan() {}

    /** A plan; {@code portalContacts} null means no limit. */
    public Plan(
            String code,
            String name,
            @Nullable BigDecimal monthlyFee,
            @Nullable Integer portalContacts,
            String calendarCode) {
        this.code = code;
        this.name = name;
        this.monthlyFee = monthlyFee;
        this.portalContacts = portalContacts;
        this.calendarCode = calendarCode;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** In BRL a month; null where the contract has no fee of its own. */
    @Nullable public BigDecimal monthlyFee() {
        return monthlyFee;
    }

    public String calendarCode() {
        return calendarCode;
    }

    /** Counts by another calendar from now on. */
    void countBy(String calendar) {
        calendarCode = calendar;
    }

    /** Whether the plan allows this many contacts with portal access (UNO-M-20). */
    public boolean allowsPortalContacts(long contacts) {
        return portalContacts == null || contacts <= portalContacts;
    }
}
