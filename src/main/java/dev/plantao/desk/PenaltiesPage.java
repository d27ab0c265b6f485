package dev.plantao.desk;

import dev.plantao.page.Typed;
import dev.plantao.penalty.PenaltyStatements;
import dev.plantao.security.Permission;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The penalty statements of a month, by company (A-05, BY-01). */
@Controller
class PenaltiesPage {

    static final String ADDRESS = "/penalidades";

    private static final int PAGE = 30;

    private final PenaltyStatements statements;
    private final PenaltyWords words;
    private final Clock clock;

    PenaltiesPage(PenaltyStatements statements, PenaltyWords words, Clock clock) {
        this.statements = statements;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A month; without one, the last that is over, which is the one to approve.
     *
     * @param after the last company of the previous page
     */
    @GetMapping(ADDRESS)
    String list(
            Authentication login,
            @RequestParam(name = "mes", defaultValue = "") String asked,
            @RequestParam(name = "depois", required = false) @Nullable Long after,
            Model model) {
        Members.member(login, Permission.READ_PENALTIES);
        YearMonth month = PenaltyWords.month(asked).orElse(YearMonth.now(clock).minusMonths(1));
        PenaltyStatements.Page page = statements.page(month, after, PAGE);
        model.addAttribute("rows", page.statements().stream().map(words::row).toList());
        model.addAttribute("month", month.toString());
        model.addAttribute("monthName", words.name(month));
        model.addAttribute("running", !statements.over(month));
        model.addAttribute(
                "wrong", !Typed.isBlank(asked) && PenaltyWords.month(asked).isEmpty());
        model.addAttribute("earlier", month.minusMonths(1).toString());
        model.addAttribute("later", statements.over(month) ? month.plusMonths(1).toString() : null);
        String here = ADDRESS + "?mes=" + month;
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute("next", page.next() == null ? null : here + "&depois=" + page.next());
        return "desk/penalties";
    }
}
