package dev.plantao.notification;

/** What happened to an occurrence that somebody may have to be told of. Who and how is the decision table's to say. */
public enum MailEvent {
    /** It has a number; by whatever channel it came (UNO-B-20, CON-11). */
    OPENED,
    /** Triage confirmed category, class and priority; the solution's deadline is known. */
    CLASSIFIED,
    /** The team understands the case differently from the customer (CON-15). */
    RECLASSIFIED,
    /** The team cannot go on without the customer (CON-32). */
    CUSTOMER_ASKED,
    /** The customer has not answered yet (TM05). */
    CUSTOMER_REMINDED,
    /** It ended because the customer never answered (CON-34). */
    CUSTOMER_INACTIVE,
    /** The support answered it (CON-45). */
    ANSWERED,
    /** Another area takes care of it from here. */
    REFERRED,
    /** The other area concluded it (T50). */
    REFERRAL_CONCLUDED,
    /** Triage ended it: no matter for the support. */
    OUT_OF_SCOPE,
    /** It repeats another one, which goes on (T05). */
    DUPLICATE,
    /** The customer gave up (CON-46). */
    CANCELLED,
    /** The team wrote to the customer; the mail is a copy (UNO-B-57, UNO-M-53). */
    TEAM_MESSAGE,
    /** The customer wrote to the team without being asked, or replied (CON-05). */
    CUSTOMER_MESSAGE,
    /** The warning share of the solution target is used (TM03). */
    SLA_WARNED,
    /** The solution deadline has passed (TM04). */
    SLA_BREACHED,
    /** Nobody of the team has spoken to the customer within the promised time (BY-08). */
    RESPONSE_BREACHED,
    /** What a change in the customer's database costs, for the customer to accept or refuse (T42). */
    QUOTE_SENT,
    /** Nobody has answered the quote yet (c.1: as an acceptance). */
    QUOTE_REMINDED,
    /** A contact accepted or refused the quote (T43). */
    QUOTE_ANSWERED,
    /** Nobody answered the quote while it held. */
    QUOTE_EXPIRED,
    /** The term of a consultancy waits for its answer (T16, T17). */
    TERM_SENT,
    /** Nobody has answered the term yet (TM07). */
    TERM_REMINDED,
    /** Somebody accepted or refused the term (T19, T20). */
    TERM_ANSWERED,
    /** Nobody answered the term in time (T21). */
    TERM_EXPIRED,
    /** A date was agreed for a consultancy (T22). */
    CONSULTANCY_SET,
    /** That date is tomorrow (TM09). */
    CONSULTANCY_EVE,
    /** What a consultancy found, and what it costs (T26; TOT-42). */
    CONSULTANCY_DONE,
    /** A consultancy waits for somebody of the team (TM18, TM19). */
    CONSULTANCY_WAITS,
    /** The correction is done; the customer waits for its version (T38, UNO-M-52). */
    VERSION_PROMISED,
    /** The correction was taken out of its version; there is a new week (T41). */
    VERSION_POSTPONED,
    /** The version with the correction may be installed (T40, UNO-M-50). */
    VERSION_AVAILABLE,
    /** Product management judges it at its next meeting (T06, T14). */
    PRODUCT_ANALYSIS,
    /** Product management judges it before its next meeting (AC20). */
    PRODUCT_ANALYSIS_EARLY,
    /** It will be developed (T33). */
    PRODUCT_ACCEPTED,
    /** It will not be developed, and why (T34). */
    PRODUCT_DENIED,
    /** It waits for one more meeting (T35). */
    PRODUCT_POSTPONED,
    /** The planning chose a version for it (T37). */
    ITEM_ALLOCATED,
    /** It was taken out of the version it was planned for (T39). */
    ITEM_WITHDRAWN,
    /** What was asked of the product is done; the customer waits for its version. */
    EVOLUTION_PROMISED,
    /** What was asked of the product was taken out of its version; there is a new week. */
    EVOLUTION_POSTPONED
}
