package dev.plantao.demo;

import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.occurrence.attachment.CheckedFile;
import dev.plantao.occurrence.attachment.Upload;
import dev.plantao.process.CallbackDesk;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.PhoneDesk;
import dev.plantao.process.ProductDesk;
import dev.plantao.process.TaskDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What happens to one occurrence of the demo, written down step by step and done by the people named, in their name. */
class Story {

    private static final String TRIAGE = "userTask_triage";
    private static final String TRIAGE_ANALYST = "camila";

    private final Scene scene;
    private final String login;
    private final Contact contact;
    private final Category category;
    private final String module;
    private final String subject;
    private final String description;

    private @Nullable String steps;
    private @Nullable String expected;
    private @Nullable String obtained;
    private @Nullable String impact;
    private boolean blocksWork;
    private boolean affectsDelivery;
    private @Nullable String order;
    private @Nullable String invoice;
    private @Nullable String screen;
    private @Nullable String law;
    private @Nullable LocalDate lawFrom;
    private String[] files = {};
    private @Nullable String number;

    /** Where a story is played: the script it is written into and the commands it is done by. */
    record Scene(
            Script script,
            OccurrenceProcess process,
            TaskDesk tasks,
            Attachments attachments,
            PhoneDesk phone,
            ProductDesk product,
            CallbackDesk callbacks) {}

    Story(
            Scene scene,
            String login,
            Contact contact,
            Category category,
            String module,
            String subject,
            String description) {
        this.scene = scene;
        this.login = login;
        this.contact = contact;
        this.category = category;
        this.module = module;
        this.subject = subject;
        this.description = description;
    }

    /** The number it got; only while the script plays, after the opening. */
    String number() {
        return Objects.requireNonNull(number, subject);
    }

    Story reproducedBy(String howTo, String expectedResult, String obtainedResult) {
        steps = howTo;
        expected = expectedResult;
        obtained = obtainedResult;
        return this;
    }

    /** Stops the work; {@code delivery}: and something the company had to deliver. */
    Story blocking(boolean delivery, String consequences) {
        blocksWork = true;
        affectsDelivery = delivery;
        impact = consequences;
        return this;
    }

    Story about(@Nullable String orderNumber, @Nullable String invoiceNumber, @Nullable String screenName) {
        order = orderNumber;
        invoice = invoiceNumber;
        screen = screenName;
        return this;
    }

    /** Asked for by a law that takes effect on this day. */
    Story requiredBy(String legalBasis, LocalDate from) {
        law = legalBasis;
        lawFrom = from;
        return this;
    }

    /** Product management does not wait for the meeting, if this still waits for one. */
    Story anticipated(Instant when, Author by, String reason) {
        scene.script().at(when, () -> {
            if (scene.product().waits(number())) {
                scene.product().anticipate(number(), reason, by);
            }
        });
        return this;
    }

    /** Opened with these files of the folder {@code demo}. */
    Story showing(String... names) {
        files = names;
        return this;
    }

    Story openedByPortal(Instant when) {
        return opened(when, Channel.PORTAL, login);
    }

    Story openedByPhone(Instant when, String phone, PhoneReason reason) {
        return openedIn(new DemoCall(scene, contact, phone, reason), when, reason);
    }

    /** Opened in this call, which may open others. */
    Story openedIn(DemoCall call, Instant when, PhoneReason reason) {
        scene.script().at(when, () -> number = call.opens(opening(Channel.PHONE, TRIAGE_ANALYST, reason)));
        return this;
    }

    Story openedInternally(Instant when, String by) {
        return opened(when, Channel.INTERNAL, by);
    }

    private Story opened(Instant when, Channel channel, String by) {
        scene.script()
                .at(when, () -> number = scene.process().open(opening(channel, by, null), contact(), checked(files)));
        return this;
    }

    private OpenOccurrence opening(Channel channel, String by, @Nullable PhoneReason phoneReason) {
        return new OpenOccurrence(
                contact.id(),
                channel,
                by,
                channel != Channel.PORTAL,
                report(),
                module,
                category,
                phoneReason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private Author contact() {
        return Author.contact(login, contact.name());
    }

    private List<CheckedFile> checked(String... names) {
        return scene.attachments().check(Arrays.stream(names).map(Story::upload).toList());
    }

    private static Upload upload(String name) {
        ClassPathResource file = new ClassPathResource("demo/" + name);
        try {
            return new Upload(name, file.contentLength(), file::getInputStream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Report report() {
        return new Report(
                subject,
                description,
                steps,
                expected,
                obtained,
                impact,
                blocksWork,
                affectsDelivery,
                order,
                invoice,
                null,
                screen,
                null,
                law,
                lawFrom);
    }

    /** Sent to the first level; the fields that the form shows filled in stay as they are. */
    Story triaged(Instant when, String demandType) {
        return triaged(when, demandType, "N1", Map.of());
    }

    Story triaged(Instant when, String demandType, String action, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(more);
        form.put("demandType", demandType);
        form.put("action", action);
        return completed(when, TRIAGE, TRIAGE_ANALYST, form);
    }

    /** Closed at triage because it repeats {@code original}. */
    Story foundDuplicateOf(Story original, Instant when, String demandType) {
        scene.script().at(when, () -> scene.tasks()
                .complete(
                        number(),
                        TRIAGE,
                        TRIAGE_ANALYST,
                        Map.of("demandType", demandType, "action", "DUPLICATE", "duplicateOf", original.number())));
        return this;
    }

    Story claimed(Instant when, String task, String by) {
        scene.script().at(when, () -> scene.tasks().claim(number(), task, by));
        return this;
    }

    Story completed(Instant when, String task, String by, Map<String, Object> form) {
        scene.script().at(when, () -> scene.tasks().complete(number(), task, by, form));
        return this;
    }

    /** The correction is handed over for the version that {@code version} names when the story gets there. */
    Story delivered(Instant when, String by, Supplier<String> version, Map<String, Object> form) {
        scene.script().at(when, () -> {
            Map<String, Object> whole = new HashMap<>(form);
            whole.put("action", "DELIVER");
            whole.put("version", version.get());
            scene.tasks().complete(number(), "userTask_develop", by, whole);
        });
        return this;
    }

    Story contactSaid(Instant when, String text) {
        scene.script().at(when, () -> scene.process().customerReplied(number(), contact(), text));
        return this;
    }

    Story teamSaid(Instant when, Author by, Visibility visibility, String text, String... shown) {
        scene.script().at(when, () -> scene.process().teamSaid(number(), by, visibility, text, checked(shown)));
        return this;
    }

    Story cancelled(Instant when, CancelReason reason, String comment) {
        scene.script().at(when, () -> scene.process().cancel(number(), contact(), reason, comment));
        return this;
    }
}
