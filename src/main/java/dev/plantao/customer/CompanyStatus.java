package dev.plantao.customer;

/** Where a company is in its life with the vendor (UNO-M-03). */
public enum CompanyStatus {
    IMPLEMENTING,
    PRODUCTION,
    CLOSED
}
