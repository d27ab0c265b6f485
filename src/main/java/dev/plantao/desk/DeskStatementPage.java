package dev.plantao.desk;

import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.page.Download;
import dev.plantao.security.Permission;
import dev.plantao.statement.Audience;
import dev.plantao.statement.StatementPdf;
import dev.plantao.statement.StatementSheet;
import dev.plantao.statement.Statements;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The SLA statement as the team reads it: internal stages, every rule, and whether the stored deadline agrees. */
@Controller
class DeskStatementPage {

    private static final String ADDRESS = "/ocorrencias/{number}/extrato";

    private final OccurrenceReading reading;
    private final Statements statements;
    private final StatementPdf pdf;

    DeskStatementPage(OccurrenceReading reading, Statements statements, StatementPdf pdf) {
        this.reading = reading;
        this.statements = statements;
        this.pdf = pdf;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, @PathVariable String number, Model model) {
        model.addAttribute("sheet", sheet(login, number));
        return "desk/statement";
    }

    @GetMapping(ADDRESS + ".pdf")
    ResponseEntity<byte[]> print(Authentication login, @PathVariable String number) {
        StatementSheet sheet = sheet(login, number);
        return Download.of(StatementPdf.fileName(sheet), MediaType.APPLICATION_PDF, pdf.of(sheet));
    }

    private StatementSheet sheet(Authentication login, String number) {
        Members.member(login, Permission.READ_OCCURRENCE);
        return statements.of(reading.get(number, null), Audience.TEAM);
    }
}
