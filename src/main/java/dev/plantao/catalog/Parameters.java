package dev.plantao.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The values a manager may change while the desk runs. Each has a default here, so an empty table works. */
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
        return Duration.parse(text("triage.target", "PT2H"));
    }

    /** The share of the triage target, in percent, after which the board warns. */
    public int triageWarningShare() {
        return number("triage.warning-share", 75);
    }

    /** Calendar days without movement after which a question to the customer ends the occurrence (CON-34). */
    public int inactivityDays() {
        return number("customer.inactivity-days", 10);
    }

    /** The calendar days after a question on which the customer is reminded; two of them. */
    public List<Integer> reminderDays() {
        return Arrays.stream(text("customer.reminder-days", "3,7").split(","))
                .map(day -> Integer.valueOf(day.trim()))
                .toList();
    }

    /** Business days a referral may rest before its area is reminded (TM20), counted as ten business hours each. */
    public int referralReminderDays() {
        return number("referral.reminder-days", 2);
    }

    /** When versions are released, as a cron expression of six fields (UNO-M-49; A-13). */
    public String releaseCycle() {
        return text("release.cycle", "0 0 8 ? * MON");
    }

    /** How many of those who wait for a version are woken in one step. */
    public int releasePage() {
        return number("release.page", 100);
    }

    /** How long somebody who was asked for on the phone may take to call back, in business time (rules.md b.5). */
    public Duration callbackTarget() {
        return Duration.parse(text("phone.callback-target", "PT2H"));
    }

    /** How often who called is called back in vain before the message is done with. */
    public int callbackTries() {
        return number("phone.callback-tries", 3);
    }

    /** What a quote for a change in a customer's database is made of (TOT-09, TOT-11; A-06). */
    public ChangePrices changePrices() {
        Map<String, String> changed = startingWith("database-change.");
        return new ChangePrices(
                new BigDecimal(changed.getOrDefault("database-change.minute-price", "5.00")),
                new BigDecimal(changed.getOrDefault("database-change.tax-percent", "14.25")),
                amount(changed, "database-change.quote-days", 10));
    }

    /** The weights of the order of work (rules.md b.6; AGE-04..08). */
    public QueueWeights queueWeights() {
        Map<String, String> changed = startingWith("queue.");
        return new QueueWeights(
                amount(changed, "queue.in-progress-bonus", 100),
                amount(changed, "queue.high", 60),
                amount(changed, "queue.medium", 30),
                amount(changed, "queue.low", 0),
                amount(changed, "queue.at-risk-bonus", 25));
    }

    /** How mails are addressed and signed, each with a default (UNO-B-25, UNO-M-56). */
    public MailSettings mail() {
        Map<String, String> changed = startingWith("mail.");
        return new MailSettings(
                changed.getOrDefault("mail.portal-url", "http://localhost:8080"),
                changed.getOrDefault("mail.from", "nao-responda@plantao.example"),
                changed.getOrDefault("mail.sender-name", "Plantão"),
                changed.getOrDefault("mail.support-address", "suporte@plantao.example"),
                changed.getOrDefault("mail.sites", "www.plantao.example"),
                amount(changed, "mail.give-up-days", 3),
                amount(changed, "mail.recipient-per-hour", 20));
    }

    /** How much may be attached (UNO-B-18; reliability.md A16). */
    public AttachmentLimits attachmentLimits() {
        Map<String, String> changed = startingWith("attachment.");
        return new AttachmentLimits(
                amount(changed, "attachment.file-mb", 25) * MEGABYTE,
                amount(changed, "attachment.occurrence-mb", 100) * MEGABYTE,
                amount(changed, "attachment.company-day-mb", 500) * MEGABYTE,
                amount(changed, "attachment.files-per-request", 10),
                amount(changed, "attachment.files-per-occurrence", 200));
    }

    private Map<String, String> startingWith(String prefix) {
        return parameters.findByNameStartingWith(prefix).stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::content));
    }

    private static int amount(Map<String, String> changed, String name, int fallback) {
        String content = changed.get(name);
        return content == null ? fallback : Integer.parseInt(content);
    }

    public int number(String name, int fallback) {
        return Integer.parseInt(text(name, Integer.toString(fallback)));
    }

    public String text(String name, String fallback) {
        return parameters.findById(name).map(Parameter::content).orElse(fallback);
    }

    /** Changes a value, or adds it. */
    public void set(String name, String content, String description) {
        parameters
                .findById(name)
                .ifPresentOrElse(
                        parameter -> parameter.change(content),
                        () -> parameters.save(new Parameter(name, content, description)));
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
