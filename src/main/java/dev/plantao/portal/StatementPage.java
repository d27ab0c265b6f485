package dev.plantao.portal;

import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.page.Download;
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

/** The SLA statement as the customer reads it: public stages, and nothing the team noted (c.7). */
@Controller
class StatementPage {

    private static final String ADDRESS = "/portal/ocorrencias/{number}/extrato";

    private final OccurrenceReading reading;
    private final Statements statements;
    private final StatementPdf pdf;

    StatementPage(OccurrenceReading reading, Statements statements, StatementPdf pdf) {
        this.reading = reading;
        this.statements = statements;
        this.pdf = pdf;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, @PathVariable String number, Model model) {
        model.addAttribute("sheet", sheet(login, number));
        return "portal/statement";
    }

    @GetMapping(ADDRESS + ".pdf")
    ResponseEntity<byte[]> print(Authentication login, @PathVariable String number) {
        StatementSheet sheet = sheet(login, number);
        return Download.of(StatementPdf.fileName(sheet), MediaType.APPLICATION_PDF, pdf.of(sheet));
    }

    private StatementSheet sheet(Authentication login, String number) {
        return statements.of(reading.get(number, Visitors.contact(login).reach()), Audience.CUSTOMER);
    }
}
