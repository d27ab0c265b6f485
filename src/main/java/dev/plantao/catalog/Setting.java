package dev.plantao.catalog;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value a company changes while the desk runs (rules.md b.7): its name, what holds while nobody has changed it, and what
 * may be typed. Its words are the messages {@code setting.<name>} and {@code setting.<name>.hint}.
 */
public enum Setting {
    /** How long triage may take, in the plan's time (UNO-B-30; A-03). */
    TRIAGE_TARGET("triage.target", "PT2H", SettingKind.WORKING_TIME, 0, 200),
    /** The share of the triage target, in percent, after which the board warns. */
    TRIAGE_WARNING_SHARE("triage.warning-share", "75", SettingKind.NUMBER, 1, 99),
    /** Calendar days without movement after which a question to the customer ends the occurrence (CON-34). */
    INACTIVITY_DAYS("customer.inactivity-days", "10", SettingKind.NUMBER, 2, 90),
    /** The calendar days after a question on which the customer is reminded; two of them. */
    REMINDER_DAYS("customer.reminder-days", "3,7", SettingKind.TWO_DAYS, 1, 89),
    /** Business days a referral may rest before its area is reminded (TM20), counted as ten business hours each. */
    REFERRAL_REMINDER_DAYS("referral.reminder-days", "2", SettingKind.NUMBER, 1, 60),
    /** When versions are released, as a cron expression of six fields (UNO-M-49; A-13). */
    RELEASE_CYCLE("release.cycle", "0 0 8 ? * MON", SettingKind.CYCLE, 0, 0),
    /** How many of those who wait for a version are woken in one step. */
    RELEASE_PAGE("release.page", "100", SettingKind.NUMBER, 1, 1000),
    /** When product management meets, as a cron expression of six fields (CON-40; A-13). */
    COMMITTEE_CYCLE("committee.cycle", "0 0 9 1W * ?", SettingKind.CYCLE, 0, 0),
    /** After how many postponements in a row the customer is told again (T35). */
    POSTPONEMENTS_PER_MAIL("committee.postponements-per-mail", "2", SettingKind.NUMBER, 1, 24),
    /** When the version is planned, as a cron expression of six fields (CON-42; A-13). */
    PLANNING_CYCLE("planning.cycle", "0 0 9 ? * MON#2", SettingKind.CYCLE, 0, 0),
    /** Hours the team usually has for a version; the planning proposes them (CON-43). */
    PLANNING_CAPACITY("planning.capacity-hours", "120", SettingKind.NUMBER, 1, 99_999),
    /** How long somebody who was asked for on the phone may take to call back, in business time (rules.md b.5). */
    CALLBACK_TARGET("phone.callback-target", "PT2H", SettingKind.WORKING_TIME, 0, 200),
    /** How often who called is called back in vain before the message is done with. */
    CALLBACK_TRIES("phone.callback-tries", "3", SettingKind.NUMBER, 1, 20),
    /** The price of a minute of a change in a customer's database, in BRL, without taxes (TOT-09; A-06). */
    CHANGE_MINUTE_PRICE("database-change.minute-price", "5.00", SettingKind.AMOUNT, 0, 10_000),
    /** The taxes on it, in percent (TOT-11; A-06). */
    CHANGE_TAX_PERCENT("database-change.tax-percent", "14.25", SettingKind.AMOUNT, 0, 100),
    /** Calendar days a quote holds unless the lead says otherwise. */
    CHANGE_QUOTE_DAYS("database-change.quote-days", "10", SettingKind.NUMBER, 1, 90),
    /** Calendar days a term waits for an answer (TOT-12; A-07). */
    CONSULTANCY_TERM_DAYS("consultancy.term-days", "10", SettingKind.NUMBER, 1, 90),
    /** How long an approval may take before the Maestro is reminded (TM18), in business time. */
    CONSULTANCY_APPROVAL_REMINDER("consultancy.approval-reminder", "PT4H", SettingKind.WORKING_TIME, 0, 200),
    /** How long dates and times of a consultancy may be missing before somebody is reminded (TM19), in business time. */
    CONSULTANCY_WORK_REMINDER("consultancy.work-reminder", "PT10H", SettingKind.WORKING_TIME, 0, 200),
    /** Whether a lead may waive a consultancy by phone, with a reason (NEG-14). */
    CONSULTANCY_PHONE_WAIVER("consultancy.phone-waiver", "false", SettingKind.YES_NO, 0, 0),
    /** What an analyst's interaction adds to the order of work (rules.md b.6; AGE-04..08), and so the next four. */
    QUEUE_IN_PROGRESS("queue.in-progress-bonus", "100", SettingKind.NUMBER, 0, 1000),
    QUEUE_HIGH("queue.high", "60", SettingKind.NUMBER, 0, 1000),
    QUEUE_MEDIUM("queue.medium", "30", SettingKind.NUMBER, 0, 1000),
    QUEUE_LOW("queue.low", "0", SettingKind.NUMBER, 0, 1000),
    QUEUE_AT_RISK("queue.at-risk-bonus", "25", SettingKind.NUMBER, 0, 1000),
    /** The one address of the extranet, without a slash at its end (UNO-B-25). */
    MAIL_PORTAL_URL("mail.portal-url", "http://localhost:8080", SettingKind.ADDRESS, 1, 200),
    /** The address mails come from and nobody reads. */
    MAIL_FROM("mail.from", "nao-responda@plantao.example", SettingKind.MAIL, 1, 200),
    MAIL_SENDER_NAME("mail.sender-name", "Plantão", SettingKind.TEXT, 1, 80),
    /** Where people write to who cannot get in. */
    MAIL_SUPPORT_ADDRESS("mail.support-address", "suporte@plantao.example", SettingKind.MAIL, 1, 200),
    MAIL_SITES("mail.sites", "www.plantao.example", SettingKind.TEXT, 1, 200),
    /** Days after which a mail that could not be delivered is given up. */
    MAIL_GIVE_UP_DAYS("mail.give-up-days", "3", SettingKind.NUMBER, 1, 30),
    /** Mails one address is sent within an hour; the others wait (reliability.md A33). */
    MAIL_PER_HOUR("mail.recipient-per-hour", "20", SettingKind.NUMBER, 1, 1000),
    /** How much may be attached, in megabytes and files (UNO-B-18; reliability.md A16), and so the next four. */
    ATTACHMENT_FILE("attachment.file-mb", "25", SettingKind.NUMBER, 1, 200),
    ATTACHMENT_OCCURRENCE("attachment.occurrence-mb", "100", SettingKind.NUMBER, 1, 2000),
    ATTACHMENT_COMPANY_DAY("attachment.company-day-mb", "500", SettingKind.NUMBER, 1, 20_000),
    ATTACHMENTS_PER_REQUEST("attachment.files-per-request", "10", SettingKind.NUMBER, 1, 50),
    ATTACHMENTS_PER_OCCURRENCE("attachment.files-per-occurrence", "200", SettingKind.NUMBER, 1, 2000);

    private final String code;
    private final String fallback;
    private final SettingKind kind;
    private final int least;
    private final int most;

    Setting(String code, String fallback, SettingKind kind, int least, int most) {
        this.code = code;
        this.fallback = fallback;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** The one of this name. */
    public static Optional<Setting> of(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code.equals(code))
                .findFirst();
    }

    /** Its name, as it is kept. */
    public String code() {
        return code;
    }

    /** The part of the desk it belongs to, the beginning of its name. */
    public String area() {
        return code.substring(0, code.indexOf('.'));
    }

    /** What holds while nobody has changed it. */
    public String fallback() {
        return fallback;
    }

    public SettingKind kind() {
        return kind;
    }

    /** The least that may be typed, in the unit of its words. */
    public int least() {
        return least;
    }

    /** The most that may be typed: the number, the hours, or the letters of a text. */
    public int most() {
        return most;
    }

    /** What was typed, as it is kept; null for what may not be typed here. */
    public @Nullable String read(String typed) {
        return kind.read(typed.strip(), least, most);
    }
}
