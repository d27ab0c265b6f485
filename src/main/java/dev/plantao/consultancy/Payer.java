package dev.plantao.consultancy;

import dev.plantao.customer.Company;
import dev.plantao.occurrence.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Who pays a consultancy, and how: the company of whoever asked, never the customer a network consultant serves (TOT-18,
 * TOT-19).
 *
 * @param company its id
 * @param costCenter null for a customer
 */
public record Payer(long company, PayerForm form, @Nullable String costCenter) {

    /**
     * This company, charged this way.
     *
     * @throws RuleViolation if it has no cost centre and needs one
     */
    public static Payer of(Company company, PayerForm form) {
        String costCenter = company.costCenter();
        if (form.needsCostCenter() && costCenter == null) {
            throw new RuleViolation("A empresa " + company.name()
                    + " não tem centro de custo: peça ao comercial que o cadastre antes de enviar o termo.");
        }
        return new Payer(company.id(), form, form.needsCostCenter() ? costCenter : null);
    }
}
