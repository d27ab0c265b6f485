package dev.plantao.consultancy;

/** How whoever pays is charged (TOT-18; rules.md b.4.6). */
public enum PayerForm {
    CUSTOMER_INVOICE,
    UNIT_INVOICE,
    INTERNAL_TRANSFER;

    /** Whether it is charged to a cost centre instead of a customer. */
    public boolean needsCostCenter() {
        return this != CUSTOMER_INVOICE;
    }
}
