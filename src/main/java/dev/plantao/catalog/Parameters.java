package dev.plantao.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The values the desk works by, as {@link Setting} has them; an empty table works. */
@Service
@Transactional
public class Parameters {

    private static final long MEGABYTE = 1024L * 1024;

    private final ParameterRepository parameters;

    Parameters(ParameterRepository parameters) {
        this.parameters = parameters;
    }

    /** How long triage may take, in the plan's time (UNO-B-30; A-03). */
    public Duration triageTarget() {
        return Duration.parse(text(Setting.TRIAGE_TARGET));
    }

    /** The share of the triage target, in percent, after which the board warns. */
    public int triageWarningShare() {
        return number(Setting.TRIAGE_WARNING_SHARE);
    }

    /** Calendar days without movement after which a question to the customer ends the occurrence (CON-34). */
    public int inactivityDays() {
        return number(Setting.INACTIVITY_DAYS);
    }

    /** The calendar days after a question on which the customer is reminded; two of them. */
    public List<Integer> reminderDays() {
        return Arrays.stream(text(Setting.REMINDER_DAYS).split(","))
                .map(day -> Integer.valueOf(day.trim()))
                .toList();
    }

    /** Business days a referral may rest before its area is reminded (TM20), counted as ten business hours each. */
    public int referralReminderDays() {
        return number(Setting.REFERRAL_REMINDER_DAYS);
    }

    /** When versions are released, as a cron expression of six fields (UNO-M-49; A-13). */
    public String releaseCycle() {
        return text(Setting.RELEASE_CYCLE);
    }

    /** When product management meets, as a cron expression of six fields (CON-40; A-13). */
    public String committeeCycle() {
        return text(Setting.COMMITTEE_CYCLE);
    }

    /** When the version is planned, as a cron expression of six fields (CON-42; A-13). */
    public String planningCycle() {
        return text(Setting.PLANNING_CYCLE);
    }

    /** Hours the team usually has for a version (CON-43). */
    public int planningCapacity() {
        return number(Setting.PLANNING_CAPACITY);
    }

    /** After how many postponements in a row the customer is told again (T35). */
    public int postponementsPerMail() {
        return number(Setting.POSTPONEMENTS_PER_MAIL);
    }

    /** How many of those who wait for a version are woken in one step. */
    public int releasePage() {
        return number(Setting.RELEASE_PAGE);
    }

    /** How long somebody who was asked for on the phone may take to call back, in business time (rules.md b.5). */
    public Duration callbackTarget() {
        return Duration.parse(text(Setting.CALLBACK_TARGET));
    }

    /** How often who called is called back in vain before the message is done with. */
    public int callbackTries() {
        return number(Setting.CALLBACK_TRIES);
    }

    /** What a quote for a change in a customer's database is made of (TOT-09, TOT-11; A-06). */
    public ChangePrices changePrices() {
        Map<String, String> changed = startingWith("database-change.");
        return new ChangePrices(
                new BigDecimal(text(changed, Setting.CHANGE_MINUTE_PRICE)),
                new BigDecimal(text(changed, Setting.CHANGE_TAX_PERCENT)),
                number(changed, Setting.CHANGE_QUOTE_DAYS));
    }

    /** Calendar days a term of a consultancy waits for an answer (TOT-12; A-07). */
    public int termDays() {
        return number(Setting.CONSULTANCY_TERM_DAYS);
    }

    /** How long an approval may take before the Maestro is reminded (TM18), in business time. */
    public Duration approvalReminder() {
        return Duration.parse(text(Setting.CONSULTANCY_APPROVAL_REMINDER));
    }

    /** How long a date or a time of a consultancy may be missing before somebody is reminded (TM19), in business time. */
    public Duration consultancyReminder() {
        return Duration.parse(text(Setting.CONSULTANCY_WORK_REMINDER));
    }

    /** Whether a lead may waive a consultancy by phone, with a reason (NEG-14). */
    public boolean phoneMayBeWaived() {
        return Boolean.parseBoolean(text(Setting.CONSULTANCY_PHONE_WAIVER));
    }

    /** The weights of the order of work (rules.md b.6; AGE-04..08). */
    public QueueWeights queueWeights() {
        Map<String, String> changed = startingWith("queue.");
        return new QueueWeights(
                number(changed, Setting.QUEUE_IN_PROGRESS),
                number(changed, Setting.QUEUE_HIGH),
                number(changed, Setting.QUEUE_MEDIUM),
                number(changed, Setting.QUEUE_LOW),
                number(changed, Setting.QUEUE_AT_RISK));
    }

    /** How mails are addressed and signed, each with a default (UNO-B-25, UNO-M-56). */
    public MailSettings mail() {
        Map<String, String> changed = startingWith("mail.");
        return new MailSettings(
                text(changed, Setting.MAIL_PORTAL_URL),
                text(changed, Setting.MAIL_FROM),
                text(changed, Setting.MAIL_SENDER_NAME),
                text(changed, Setting.MAIL_SUPPORT_ADDRESS),
                text(changed, Setting.MAIL_SITES),
                number(changed, Setting.MAIL_GIVE_UP_DAYS),
                number(changed, Setting.MAIL_PER_HOUR));
    }

    /** How much may be attached (UNO-B-18; reliability.md A16). */
    public AttachmentLimits attachmentLimits() {
        Map<String, String> changed = startingWith("attachment.");
        return new AttachmentLimits(
                number(changed, Setting.ATTACHMENT_FILE) * MEGABYTE,
                number(changed, Setting.ATTACHMENT_OCCURRENCE) * MEGABYTE,
                number(changed, Setting.ATTACHMENT_COMPANY_DAY) * MEGABYTE,
                number(changed, Setting.ATTACHMENTS_PER_REQUEST),
                number(changed, Setting.ATTACHMENTS_PER_OCCURRENCE));
    }

    private Map<String, String> startingWith(String prefix) {
        return parameters.findByNameStartingWith(prefix).stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::content));
    }

    private static String text(Map<String, String> changed, Setting setting) {
        return changed.getOrDefault(setting.code(), setting.fallback());
    }

    private static int number(Map<String, String> changed, Setting setting) {
        return Integer.parseInt(text(changed, setting));
    }

    private int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    private String text(Setting setting) {
        return text(setting.code(), setting.fallback());
    }

    /** What is kept under this name, or else {@code fallback}. */
    public String text(String name, String fallback) {
        return parameters.findById(name).map(Parameter::content).orElse(fallback);
    }

    /** Keeps a value under this name, whatever it is; people change theirs through {@link Settings}. */
    public void set(String name, String content) {
        parameters
                .findById(name)
                .ifPresentOrElse(
                        parameter -> parameter.change(content), () -> parameters.save(new Parameter(name, content)));
    }

    /** What each circumstance adds to the priority of a task. */
    public record QueueWeights(int inProgress, int high, int medium, int low, int atRisk) {}

    /**
     * What a change in a customer's database is quoted at.
     *
     * @param minute the price of a minute in BRL, without taxes
     * @param quoteDays calendar days a quote holds unless the lead says otherwise
     */
    public record ChangePrices(BigDecimal minute, BigDecimal taxPercent, int quoteDays) {}

    /**
     * What is written on every mail.
     *
     * @param portalUrl the one address of the extranet, without a slash at its end (UNO-B-25)
     * @param from the address mails come from and nobody reads
     * @param senderName the name beside it
     * @param supportAddress where people write to who cannot get in
     * @param sites the vendor's sites, as one text
     * @param giveUpDays days after which a mail that could not be delivered is given up
     * @param recipientPerHour mails one address is sent within an hour; the others wait (reliability.md A33)
     */
    public record MailSettings(
            String portalUrl,
            String from,
            String senderName,
            String supportAddress,
            String sites,
            int giveUpDays,
            int recipientPerHour) {}

    /**
     * How much may be attached, in bytes and in files.
     *
     * @param companyDay what the contacts of one company may send on one day
     */
    public record AttachmentLimits(
            long file, long occurrence, long companyDay, int filesPerRequest, int filesPerOccurrence) {}
}
