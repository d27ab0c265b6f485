package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Download;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.penalty.BreachDecisions;
import dev.plantao.penalty.BreachLine;
import dev.plantao.penalty.PenaltyStatement;
import dev.plantao.penalty.PenaltyStatements;
import dev.plantao.penalty.Reais;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One company's penalties of one month: its lines and their history, what is said of them, and the approval (BY-01). */
@Controller
class PenaltyPage {

    private static final String ONE = PenaltiesPage.ADDRESS + "/{company:\\d{1,18}}/{month:\\d{4}-\\d{2}}";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String DISPUTE = "contestar";
    private static final String REVISE = "rever";

    private final PenaltyStatements statements;
    private final BreachDecisions decisions;
    private final PenaltyWords words;
    private final PenaltyCsv csv;
    private final Labels labels;

    PenaltyPage(
            PenaltyStatements statements,
            BreachDecisions decisions,
            PenaltyWords words,
            PenaltyCsv csv,
            Labels labels) {
        this.statements = statements;
        this.decisions = decisions;
        this.words = words;
        this.csv = csv;
        this.labels = labels;
    }

    /**
     * The statement.
     *
     * @param breach the line somebody wants to say something of, or null
     * @param action what: {@code contestar} or {@code rever}
     */
    @GetMapping(ONE)
    String show(
            Authentication login,
            @PathVariable long company,
            @PathVariable String month,
            @RequestParam(name = "linha", required = false) @Nullable Long breach,
            @RequestParam(name = "acao", defaultValue = "") String action,
            Model model) {
        Viewer viewer = Members.member(login, Permission.READ_PENALTIES);
        if (breach != null && Permission.SETTLE_PENALTIES.isOf(viewer)) {
            BreachLine line = known(company, breach);
            String amount = line.amount() == null ? "" : Reais.plain(line.amount());
            model.addAttribute("form", new BreachForm(String.valueOf(line.decisions()), null, amount, null));
            choose(breach, action.equals(DISPUTE) ? DISPUTE : REVISE, model);
        }
        return page(viewer, known(company, month), model);
    }

    /** Keeps a dispute, or the review of a breach. */
    @PostMapping(ONE + "/violacoes/{breach:\\d{1,18}}/{action:" + DISPUTE + "|" + REVISE + "}")
    String decide(
            Authentication login,
            @PathVariable long company,
            @PathVariable String month,
            @PathVariable long breach,
            @PathVariable String action,
            @ModelAttribute("form") BreachForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.SETTLE_PENALTIES);
        known(company, breach);
        boolean dispute = action.equals(DISPUTE);
        String reason = Typed.lines(form.reason());
        try {
            if (dispute) {
                decisions.dispute(company, breach, form.seenDecisions(), form.disputedOn(), reason, viewer.username());
            } else {
                decisions.revise(company, breach, form.seenDecisions(), form.reais(), reason, viewer.username());
            }
        } catch (RuleViolation refused) {
            choose(breach, action, model);
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, known(company, month), model);
        }
        return done(dispute ? "penalty.disputed" : "penalty.revised", company, month, flash);
    }

    /** Approves the month, if its credit is still {@code seen}: the exact amount the page showed. */
    @PostMapping(ONE + "/aprovar")
    String approve(
            Authentication login,
            @PathVariable long company,
            @PathVariable String month,
            @RequestParam(name = "credito", defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.SETTLE_PENALTIES);
        PenaltyStatement statement = known(company, month);
        try {
            BigDecimal credit = seen.matches("-?\\d{1,10}\\.\\d{2}") ? new BigDecimal(seen) : BigDecimal.TEN.pow(12);
            statements.approve(company, statement.month(), credit, viewer.username());
        } catch (RuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refused.getMessage());
            return page(viewer, known(company, month), model);
        }
        return done("penalty.approved", company, month, flash);
    }

    /** The statement for a spreadsheet. */
    @GetMapping(ONE + ".csv")
    ResponseEntity<byte[]> csv(Authentication login, @PathVariable long company, @PathVariable String month) {
        Members.member(login, Permission.READ_PENALTIES);
        return Download.of(
                "penalidades-" + company + "-" + month + ".csv",
                CSV,
                csv.of(known(company, month)).getBytes(StandardCharsets.UTF_8));
    }

    private String done(String notice, long company, String month, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", labels.text(notice));
        return "redirect:" + PenaltiesPage.ADDRESS + "/" + company + "/" + month;
    }

    private static void choose(long breach, String action, Model model) {
        model.addAttribute("chosen", breach);
        model.addAttribute("action", action);
    }

    private String page(Viewer viewer, PenaltyStatement statement, Model model) {
        List<BreachLine> since = statement.approval() == null ? List.of() : statements.changedSince(statement);
        var history = decisions.of(Stream.concat(statement.lines().stream(), since.stream())
                .map(BreachLine::breach)
                .distinct()
                .toList());
        model.addAttribute("sheet", words.sheet(statement));
        model.addAttribute("lines", words.lines(statement.lines(), history));
        model.addAttribute("since", words.lines(since, history));
        boolean settles = Permission.SETTLE_PENALTIES.isOf(viewer);
        boolean open = statement.approval() == null && !statement.isEmpty();
        model.addAttribute("settles", settles);
        model.addAttribute("running", !statements.over(statement.month()));
        model.addAttribute("fourEyes", open && statement.deciders().contains(viewer.username()));
        model.addAttribute("approvable", settles && open && statements.over(statement.month()));
        model.addAttribute("credit", statement.credit().toPlainString());
        return "desk/penalty";
    }

    private BreachLine known(long company, long breach) {
        try {
            return decisions.line(company, breach);
        } catch (RuleViolation unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private PenaltyStatement known(long company, String month) {
        YearMonth asked =
                PenaltyWords.month(month).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return statements.of(company, asked).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
