package dev.plantao.security;

import dev.plantao.process.StaffGroup;

/** Names of the roles that doors ask for; a staff group's role is its id. */
final class Roles {

    /** Anybody who works here; a person, not a screen. */
    static final String STAFF = "STAFF";

    /** A customer's contact. */
    static final String CONTACT = "CONTACT";

    static final String BOARD = StaffGroup.BOARD.id();
    static final String ADMINISTRATOR = StaffGroup.ADMINISTRATORS.id();
    static final String DESIGNER = StaffGroup.PROCESS_DESIGN.id();
    static final String MANAGEMENT = StaffGroup.MANAGEMENT.id();
    static final String COORDINATION = StaffGroup.SUPPORT_COORDINATION.id();
    static final String BILLING = StaffGroup.BILLING.id();

    /** Those who watch the operation in Cockpit. */
    static final String[] WATCHERS = {MANAGEMENT, COORDINATION, DESIGNER, ADMINISTRATOR};

    /** Those who look after what customers are told by mail. */
    static final String[] OUTBOX = {
        StaffGroup.SUPPORT_LEAD.id(), StaffGroup.MAESTRO.id(), COORDINATION, MANAGEMENT, ADMINISTRATOR
    };

    /** Those who answer for what customers read before and after an answer: level 0 and the official texts. */
    static final String[] EDITORS = {StaffGroup.SUPPORT_LEAD.id(), StaffGroup.MAESTRO.id(), COORDINATION, MANAGEMENT};

    /** Those who answer for what was promised, and so for what time counts. */
    static final String[] CALENDARS = EDITORS;

    /** Those who sell the plans (UNO-B-07), and those who answer for all of them. */
    static final String[] CONTRACTS = {StaffGroup.SALES.id(), COORDINATION, MANAGEMENT};

    /** Those who read what late solutions cost. */
    static final String[] PENALTIES = {StaffGroup.SUPPORT_LEAD.id(), COORDINATION, MANAGEMENT, BILLING};

    /** Those who settle it with the customer. */
    static final String[] SETTLERS = {COORDINATION, MANAGEMENT};

    /** Those who see how well the forecasts do. */
    static final String[] FORECASTS = EDITORS;

    /** Those who answer for how the desk works. */
    static final String[] SETTINGS = {COORDINATION, MANAGEMENT, ADMINISTRATOR};

    /** Those who hand out work. */
    static final String[] SUPERVISORS =
            StaffGroup.SUPERVISORS.stream().map(StaffGroup::id).toArray(String[]::new);

    private Roles() {}
}
