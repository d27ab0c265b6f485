package dev.plantao.api;

import dev.plantao.api.http.Cursor;
import dev.plantao.api.http.Page;
import dev.plantao.api.http.Refusal;
import dev.plantao.penalty.BreachLine;
import dev.plantao.penalty.PenaltyStatement;
import dev.plantao.penalty.PenaltyStatements;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The penalty statements, for systems that bill (BY-01). */
@RestController
@Tag(name = "Penalidades")
class PenaltyController {

    private final PenaltyStatements statements;

    PenaltyController(PenaltyStatements statements) {
        this.statements = statements;
    }

    /** Amounts are in BRL; {@code amount} and {@code percent} are null until the lead has decided. */
    @Schema(name = "PenaltyLine")
    record Line(
            String number,
            @Nullable String slaClass,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            boolean waived,
            boolean disputed,
            @Nullable String reason) {

        static Line of(BreachLine line) {
            return new Line(
                    line.number(),
                    line.slaClass(),
                    line.dueAt(),
                    line.endedAt(),
                    line.percent(),
                    line.amount(),
                    line.waived(),
                    line.disputed(),
                    line.reason());
        }
    }

    /** What an approved month has come to cost more or less since. */
    @Schema(name = "PenaltyAdjustment")
    record Adjustment(String month, BigDecimal amount) {}

    /** {@code approvedAt} null: the month is open and its credit may still change. */
    @Schema(name = "PenaltyStatement")
    record Statement(
            long company,
            String companyName,
            String month,
            BigDecimal monthlyFee,
            BigDecimal sum,
            @Nullable BigDecimal capPercent,
            BigDecimal ceiling,
            BigDecimal credit,
            int pending,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            List<Line> lines,
            List<Adjustment> adjustments) {

        static Statement of(PenaltyStatement one) {
            return new Statement(
                    one.company(),
                    one.companyName(),
                    one.month().toString(),
                    one.fee(),
                    one.sum(),
                    one.cap(),
                    one.ceiling(),
                    one.credit(),
                    one.pending(),
                    one.approval() == null ? null : one.approval().by(),
                    one.approval() == null ? null : one.approval().at(),
                    one.lines().stream().map(Line::of).toList(),
                    one.adjustments().stream()
                            .map(each -> new Adjustment(each.month().toString(), each.amount()))
                            .toList());
        }
    }

    @GetMapping(path = "/api/v1/penalties", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Demonstrativos de penalidades de um mês",
            description = "Por empresa: linhas, limite do contrato, ajustes e crédito, em reais. Fature só o que tem"
                    + " approvedAt: um mês em aberto ainda muda. Uma página pode vir com menos itens e ter próxima.")
    Page<Statement> list(
            Authentication login,
            @Parameter(description = "Mês, como 2026-11") @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Permission.READ_PENALTIES.require(Viewer.of(login));
        PenaltyStatements.Page page = statements.page(month(month), Cursor.read(cursor), Page.size(size));
        return new Page<>(
                page.statements().stream().map(Statement::of).toList(),
                page.next() == null ? null : Cursor.after(page.next()));
    }

    private static YearMonth month(String text) {
        try {
            if (text.matches("20\\d{2}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException noMonth) {
            // Refused below, as any other text that is no month.
        }
        throw Refusal.field(HttpStatus.BAD_REQUEST, "month", "Informe o mês como 2026-11.");
    }
}
