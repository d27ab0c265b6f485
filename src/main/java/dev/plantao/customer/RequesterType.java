package dev.plantao.customer;

/** Who asks, and therefore who pays a consultancy (TOT-17, AGE-22). */
public enum RequesterType {
    FINAL_CUSTOMER,
    FRANCHISE_CONSULTANT,
    PROJECT_CONSULTANT,
    ACCREDITED_CONSULTANT,
    AMS,
    LICENSEE,
    INTERNAL;

    /** Whether this is a consultant, who works for others and so knows only of his or her own occurrences (rules.md c.7). */
    public boolean isConsultant() {
        return switch (this) {
            case FRANCHISE_CONSULTANT, PROJECT_CONSULTANT, ACCREDITED_CONSULTANT, AMS -> true;
            case FINAL_CUSTOMER, LICENSEE, INTERNAL -> false;
        };
    }
}
