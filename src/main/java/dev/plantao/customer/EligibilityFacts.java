package dev.plantao.customer;

/**
 * What the decision {@code eligibility} needs to know (UNO-M-03..06, 20, 48).
 *
 * @param companyStatus where the company is in its life
 * @param implementationTermSigned whether the implementation acceptance term is signed
 * @param managerCourseDone whether the project manager finished the support course
 * @param slaAcknowledged whether the company declared to know its SLA
 * @param contactAuthorized whether the contact may use the portal
 */
public record EligibilityFacts(
        CompanyStatus companyStatus,
        boolean implementationTermSigned,
        boolean managerCourseDone,
        boolean slaAcknowledged,
        boolean contactAuthorized) {}
