package dev.plantao.consultancy;

/** Whether a consultancy is paid. */
public enum ChargeState {
    BILLABLE,
    WAIVED
}
