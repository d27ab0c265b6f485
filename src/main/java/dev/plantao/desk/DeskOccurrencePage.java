package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.AccessLog;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceLinks;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Visibility;
import dev.plantao.page.Refused;
import dev.plantao.page.SentFiles;
import dev.plantao.page.Typed;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.PhoneDesk;
import dev.plantao.process.TaskAssignment;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything about one occurrence, and what the team does to it outside of tasks (UNO-B-27, T46, T48, T49). */
@Controller
class DeskOccurrencePage {

    private static final String ADDRESS = "/ocorrencias/{number}";

    private final FullOccurrences views;
    private final AccessLog accesses;
    private final OccurrenceProcess process;
    private final PhoneDesk phone;
    private final OccurrenceLinks links;
    private final TaskAssignment assignment;
    private final Actors actors;
    private final SentFiles files;
    private final Labels labels;

    DeskOccurrencePage(
            FullOccurrences views,
            AccessLog accesses,
            OccurrenceProcess process,
            PhoneDesk phone,
            OccurrenceLinks links,
            TaskAssignment assignment,
            Actors actors,
            SentFiles files,
            Labels labels) {
        this.views = views;
        this.accesses = accesses;
        this.process = process;
        this.phone = phone;
        this.links = links;
        this.assignment = assignment;
        this.actors = actors;
        this.files = files;
        this.labels = labels;
    }

    /** @param before only messages older than this one */
    @GetMapping(ADDRESS)
    String show(
            Authentication login,
            @PathVariable String number,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        Viewer viewer = Members.member(login, Permission.READ_OCCURRENCE);
        keep(() -> accesses.seen(number, viewer.username()));
        model.addAttribute("before", before);
        return page(viewer, number, before, model);
    }

    /** Writes to the team, or to the customer when the button for it was pressed. */
    @PostMapping(ADDRESS)
    String say(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("message") MessageForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.WRITE_INTERNAL);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        Visibility visibility = "PUBLIC".equals(form.visibility()) ? Visibility.PUBLIC : Visibility.INTERNAL;
        if (visibility == Visibility.PUBLIC) {
            Permission.WRITE_PUBLIC.require(viewer);
        }
        return command(sent, number, "desk.said." + visibility, author -> {
            Long seen = Typed.id(form.seen());
            if (visibility == Visibility.PUBLIC && seen != null) {
                readFirst(number, viewer, seen);
            }
            String text = form.text() == null ? "" : form.text();
            process.teamSaid(number, author, visibility, text, files.checked(form.file()));
        });
    }

    /** Two at once: the customer gets the second answer only from somebody who has read the first. */
    private void readFirst(String number, Viewer viewer, long seen) {
        String other = views.spokeSince(number, viewer.username(), seen);
        if (other != null) {
            throw new RuleViolation(labels.text("desk.spoke", other));
        }
    }

    @PostMapping(ADDRESS + "/reclassificar")
    String reclassify(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("reclassification") ReclassificationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.RECLASSIFY);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(
                sent,
                number,
                "desk.reclassified",
                author -> process.reclassify(
                        number,
                        author,
                        Typed.constant(Category.class, form.category()),
                        Typed.constant(SlaClass.class, form.slaClass()),
                        Typed.constant(Priority.class, form.priority()),
                        form.reason()));
    }

    @PostMapping(ADDRESS + "/reatribuir")
    String assign(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("assignment") AssignmentForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ASSIGN);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(sent, number, "desk.assigned", author -> assignment.assign(number, form.assignee()));
    }

    @PostMapping(ADDRESS + "/cancelar")
    String cancel(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("cancellation") CancellationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.CANCEL);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(
                sent,
                number,
                "desk.cancelled",
                author -> process.cancel(
                        number, author, Typed.constant(CancelReason.class, form.reason()), form.comment()));
    }

    /** Somebody phones about this occurrence: what was said is kept here, and nothing is opened (UNO-M-46). */
    @PostMapping(ADDRESS + "/ligacao")
    String called(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("call") CallForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(
                sent,
                number,
                "desk.call.kept",
                author -> phone.registerOn(number, form.call(), form.summary(), author));
    }

    /** Sees two occurrences together from now on; nothing ends, and no customer learns of it. */
    @PostMapping(ADDRESS + "/vinculos")
    String link(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.LINK);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(sent, number, "desk.linked", author -> links.link(number, form.other(), author.username()));
    }

    @PostMapping(ADDRESS + "/vinculos/{id:\\d{1,18}}/desfazer")
    String unlink(
            Authentication login,
            @PathVariable String number,
            @PathVariable long id,
            @ModelAttribute("link") LinkForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.LINK);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(sent, number, "desk.unlinked", author -> links.unlink(number, id, author.username()));
    }

    /** A form that was refused stands at the address it was sent to, and a late login leads back to there. */
    @GetMapping(ADDRESS + "/{form:reclassificar|reatribuir|cancelar|ligacao|vinculos}")
    String back(@PathVariable String number, RedirectAttributes address) {
        address.addAttribute("number", number);
        return "redirect:" + ADDRESS;
    }

    private interface Command {
        void by(Author author);
    }

    /** What is refused comes back with what was typed; what is done is shown by another page (one may reload it). */
    private String command(SentForm sent, String number, String done, Command command) {
        String username = sent.viewer().username();
        RuleViolation refused = sent.refusal(() -> command.by(actors.staff(username)), labels);
        if (refused != null) {
            Refused.show(refused, sent.errors());
            return page(sent.viewer(), number, null, sent.model());
        }
        keep(() -> accesses.acted(number, username));
        sent.flash().addFlashAttribute("notice", labels.text(done));
        sent.flash().addAttribute("number", number);
        return "redirect:" + ADDRESS;
    }

    private String page(Viewer viewer, String number, @Nullable Long before, Model model) {
        FullOccurrence occurrence = views.of(number, viewer, before);
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("rights", Rights.of(viewer));
        model.addAttribute("files", files.field());
        model.addAttribute("key", SentForms.newKey());
        model.addAttribute("categories", Category.values());
        model.addAttribute("slaClasses", SlaClass.values());
        model.addAttribute("priorities", Priority.values());
        model.addAttribute("reasons", CancelReason.values());
        empty(model, "message", new MessageForm(null, null, null, null, null));
        empty(model, "reclassification", new ReclassificationForm(null, null, null, null, null));
        empty(model, "assignment", new AssignmentForm(null, null));
        model.addAttribute("lines", CallsPage.LINES);
        model.addAttribute("phoneReasons", PhoneReason.values());
        empty(model, "call", CallForm.empty(occurrence.contact().name()));
        empty(model, "link", new LinkForm(null, null));
        empty(model, "cancellation", new CancellationForm(null, null, null));
        return "desk/occurrence";
    }

    private static void empty(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** The log of accesses is no reason not to show a page: two first visits at once may collide. */
    private static void keep(Runnable log) {
        try {
            log.run();
        } catch (DataAccessException collided) {
            // The other one has kept the same day.
        }
    }

    /** What the viewer may do here, so that the page offers nothing else (rules.md c.7). */
    record Rights(
            boolean write,
            boolean writePublic,
            boolean call,
            boolean link,
            boolean reclassify,
            boolean assign,
            boolean cancel) {

        static Rights of(Viewer viewer) {
            return new Rights(
                    Permission.WRITE_INTERNAL.isOf(viewer),
                    Permission.WRITE_PUBLIC.isOf(viewer),
                    Permission.ANSWER_CALLS.isOf(viewer),
                    Permission.LINK.isOf(viewer),
                    Permission.RECLASSIFY.isOf(viewer),
                    Permission.ASSIGN.isOf(viewer),
                    Permission.CANCEL.isOf(viewer));
        }
    }

    /** A message as typed; {@code visibility} is the button that was pressed, {@code seen} the latest message shown. */
    record MessageForm(
            @Nullable String key,
            @Nullable String text,
            @Nullable String visibility,
            @Nullable String seen,
            @Nullable List<MultipartFile> file) {}

    /** A correction as typed; what is left blank stays as it is. */
    record ReclassificationForm(
            @Nullable String key,
            @Nullable String category,
            @Nullable String slaClass,
            @Nullable String priority,
            @Nullable String reason) {}

    /** The analyst picked. */
    record AssignmentForm(@Nullable String key, @Nullable String assignee) {}

    /** The number of the other one, as typed. */
    record LinkForm(@Nullable String key, @Nullable String other) {}

    /** Why it is cancelled for the customer, as typed. */
    record CancellationForm(@Nullable String key, @Nullable String reason, @Nullable String comment) {}
}
