package dev.plantao.statement;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Priority;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.sla.ClockKind;
import dev.plantao.statement.StatementSheet.ClockPart;
import dev.plantao.statement.StatementSheet.Line;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The SLA statement of real occurrences: sentence, lines, paper, and who may read which (UNO-B-08, c.7). */
@RunningApplication
class StatementTest {

    private static final String N1 = "userTask_analyseN1";
    private static final List<String> INTERNAL =
            List.of("Fila N", "Em análise", "N1_", "N2_", "sla-clock-policy", "avisada", "Menos clientes");

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private Statements statements;

    @Autowired
    private StatementPdf pdf;

    @BeforeEach
    void people() {
        data.load();
    }

    /** O1: a Gold company's error of high priority: twelve hours from Monday 09:00. */
    private Case error() {
        desk.at("2026-11-20T10:00");
        Case error = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
        desk.at("2026-11-23T09:00");
        Map<String, Object> form =
                with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales");
        return error.completed("userTask_triage", "camila", form).claimed(N1, "bruno");
    }

    private Case asked() {
        Case asked = error();
        desk.at("2026-11-23T11:00");
        return asked.completed(N1, "bruno", with(analysis("ASK_CUSTOMER"), "question", "Qual o pedido?"));
    }

    @Test
    @DisplayName("AC03: the triage clock of a Thursday evening skips the holiday, and says which")
    void theHolidayIsNamed() {
        desk.at("2026-11-19T17:10");
        Case late = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
        desk.at("2026-11-23T08:40");

        assertThat(part(late, Audience.TEAM, ClockKind.TRIAGE).why())
                .contains("2 h úteis", "Horário comercial (segunda a sexta 08:00–18:00, exceto feriados)")
                .contains("20/11/2026 (Dia Nacional de Zumbi e da Consciência Negra)")
                .contains("foi avisada com 75 % do prazo, em seg. 23/11/2026 às 08:40")
                .endsWith("Ainda há 30 min: por isso vence em seg. 23/11/2026 às 09:10.");
        assertThat(part(late, Audience.TEAM, ClockKind.SOLUTION).why())
                .isEqualTo("O prazo da solução ainda não começou: ele conta do fim da triagem, prevista até"
                        + " seg. 23/11/2026 às 09:10.");
        desk.at("2026-11-23T09:30");
        assertThat(part(late, Audience.TEAM, ClockKind.TRIAGE).why())
                .endsWith("Por isso venceu em seg. 23/11/2026 às 09:10, e já são 20 min de atraso.");
    }

    @Test
    @DisplayName("BY-08: the first response is explained where it is promised, and nowhere else")
    void theFirstResponseIsExplained() throws IOException {
        desk.at("2026-11-23T09:00");
        Case vip = desk.opens(data.contact("helena"), Category.PROBLEM, "sales", true, true);
        desk.at("2026-11-23T09:20");
        assertThat(part(vip, Audience.CUSTOMER, ClockKind.FIRST_RESPONSE).why())
                .isEqualTo(
                        "Com prioridade Alta, no plano VIP: a primeira resposta tem 1 h úteis, pelo calendário Horário"
                                + " comercial (segunda a sexta 08:00–18:00, exceto feriados). O relógio começou em seg. 23/11/2026"
                                + " às 09:00, na abertura, e para quando alguém da equipe fala com o cliente pela primeira vez."
                                + " Contou até agora 20 min. Ainda há 40 min: por isso vence em seg. 23/11/2026 às 10:00.");
        assertThat(text(pdf.of(sheet(vip, Audience.TEAM)))).contains("Primeira resposta");

        vip.teamSays("Já estamos olhando.");
        ClockPart given = part(vip, Audience.TEAM, ClockKind.FIRST_RESPONSE);
        assertThat(given.why())
                .endsWith("O relógio parou em seg. 23/11/2026 às 09:20, com 40 min de sobra: prazo cumprido.");
        assertThat(given.lines()).singleElement().satisfies(line -> {
            assertThat(line.counted()).isEqualTo(Duration.ofMinutes(20));
            assertThat(line.rule()).isEqualTo("Da abertura à primeira resposta da equipe ao cliente o relógio corre");
        });
        assertThat(given.agrees()).isTrue();

        Case gold = error();
        assertThat(statements.of(gold.occurrence(), Audience.TEAM).clocks())
                .extracting(ClockPart::kind)
                .containsExactly(ClockKind.TRIAGE, ClockKind.SOLUTION);
        assertThat(text(pdf.of(sheet(gold, Audience.TEAM)))).doesNotContain("Primeira resposta");
    }

    @Test
    @DisplayName("BY-08: who cancels before anybody spoke reads that no first response is owed any more")
    void aPromiseThatEndedIsExplained() {
        desk.at("2026-11-23T09:00");
        Case vip = desk.opens(data.contact("helena"), Category.PROBLEM, "sales", true, true);
        desk.at("2026-11-23T09:30");
        process.cancel(vip.number(), Author.contact("helena", "Helena Prado"), CancelReason.OTHER, null);

        ClockPart part = part(vip, Audience.CUSTOMER, ClockKind.FIRST_RESPONSE);
        assertThat(part.why())
                .endsWith(
                        "O relógio parou em seg. 23/11/2026 às 09:30 sem primeira resposta: ela deixou de ser devida.");
        assertThat(part.stateLabel()).isEqualTo("encerrado");
    }

    @Test
    @DisplayName("AC05: while it runs: class, priority, plan, target, calendar, start, warning, deadline")
    void aRunningClockIsExplained() {
        Case error = error();
        desk.at("2026-11-23T11:30");

        assertThat(part(error, Audience.TEAM, ClockKind.SOLUTION).why())
                .isEqualTo("Classificada como Erro, com prioridade Alta, no plano Ouro: a solução tem 12 h úteis, pelo"
                        + " calendário Horário comercial (segunda a sexta 08:00–18:00, exceto feriados). O relógio começou"
                        + " em seg. 23/11/2026 às 09:00, quando a triagem terminou. Não parou nenhuma vez. Contou até"
                        + " agora 2 h 30 min. A equipe é avisada com 80 % do prazo, em ter. 24/11/2026 às 08:36. Ainda"
                        + " há 9 h 30 min: por isso vence em ter. 24/11/2026 às 11:00.");
    }

    @Test
    @DisplayName("AC06: parado desde, o que restará; after the reply the pause and the new deadline, to the minute")
    void aPauseIsExplained() {
        Case asked = asked();
        desk.at("2026-11-24T09:00");
        assertThat(part(asked, Audience.TEAM, ClockKind.SOLUTION).why())
                .endsWith("Contou até agora 2 h. Está parado desde seg. 23/11/2026 às 11:00, no estágio “Aguardando"
                        + " cliente”: ao voltar haverá 10 h, e o vencimento será contado dali.");

        desk.at("2026-11-25T15:00");
        asked.customerSays("Pedido 88120");
        desk.at("2026-11-26T10:00");
        ClockPart part = part(asked, Audience.TEAM, ClockKind.SOLUTION);

        assertThat(part.why())
                .contains("Parou uma vez, sem contar 24 h de tempo útil: de seg. 23/11/2026 às 11:00 a"
                        + " qua. 25/11/2026 às 15:00 (Aguardando cliente).")
                .endsWith("por isso vence em qui. 26/11/2026 às 15:00.");
        assertThat(part.lines())
                .extracting(line -> line.from().text() + " " + line.countedText() + " " + line.usedText())
                .containsExactly(
                        "seg. 23/11/2026 09:00 2 h 2 h",
                        "seg. 23/11/2026 11:00 0 min 2 h",
                        "qua. 25/11/2026 15:00 5 h 7 h");
        assertThat(part.lines())
                .extracting(Line::rule)
                .contains("No estágio “Aguardando cliente” o relógio fica parado (tabela sla-clock-policy)");
        assertThat(part.agrees()).isTrue();
    }

    @Test
    @DisplayName("T48: a reclassification is a mark with both targets, its reason for the team only, and loses nothing")
    void aReclassificationIsMarked() {
        Case error = error();
        desk.at("2026-11-23T13:00");
        process.reclassify(
                error.number(), Author.staff("camila", "Camila Duarte"), null, null, Priority.LOW, "Menos clientes");
        desk.at("2026-11-23T14:00");
        ClockPart team = part(error, Audience.TEAM, ClockKind.SOLUTION);
        ClockPart customer = part(error, Audience.CUSTOMER, ClockKind.SOLUTION);

        Line mark = team.lines().stream()
                .filter(line -> line.mark() != null)
                .findFirst()
                .orElseThrow();
        assertThat(mark.mark().before()).isEqualTo(Duration.ofHours(12));
        assertThat(mark.used()).isEqualTo(Duration.ofHours(4));
        assertThat(mark.rule())
                .startsWith("Em seg. 23/11/2026 às 13:00 o prazo passou de 12 h para ")
                .endsWith("(Reclassificada: Menos clientes); o que já tinha contado, 4 h, foi mantido.");
        assertThat(customer.why()).contains("(Reclassificada); o que já").doesNotContain("Menos clientes");
        assertThat(team.lines().stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(team.used())
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    @DisplayName("AC16, UNO-B-11: a stopped clock says by how much it was kept or missed")
    void aStoppedClockIsExplained() {
        Case kept = error();
        desk.at("2026-11-23T12:00");
        kept.completed(
                N1,
                "bruno",
                with(analysis("ANSWER"), "recommendation", "Ative", "cause", "Cadastro", "errorType", "PARAMETER"));
        assertThat(part(kept, Audience.TEAM, ClockKind.SOLUTION).why())
                .endsWith(
                        "Contou 3 h ao todo. O relógio parou em seg. 23/11/2026 às 12:00, com 9 h de sobra: prazo cumprido.");

        Case cancelled = error();
        desk.at("2026-11-24T12:30");
        process.cancel(cancelled.number(), Author.contact("marcos", "Marcos Teles"), CancelReason.OTHER, null);
        assertThat(part(cancelled, Audience.CUSTOMER, ClockKind.SOLUTION).why())
                .endsWith("O relógio parou em ter. 24/11/2026 às 12:30, com 1 h 30 min de atraso: prazo não cumprido.");
    }

    @Test
    @DisplayName("CON-28, AC19: a contact reads page, JSON and PDF without any internal stage, rule table or warning")
    void theCustomerReadsNothingInternal() throws IOException {
        Case asked = asked();
        desk.at("2026-11-25T15:00");
        asked.customerSays("Pedido 88120");
        asked.completed(N1, "bruno", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"));
        desk.at("2026-11-26T10:00");
        Visitor marcos = loggedIn("marcos");
        String address = "/portal/ocorrencias/" + asked.number();

        assertThat(marcos.get(address).body()).contains(address + "/extrato");
        String page = marcos.get(address + "/extrato").body();
        String json =
                marcos.get("/api/v1/occurrences/" + asked.number() + "/sla").body();
        String paper = text(pdf.of(sheet(asked, Audience.CUSTOMER)));

        for (String told : List.of(page, json, paper)) {
            assertThat(told)
                    .contains("Aguardando Cliente", "Em atendimento", "26/11/2026")
                    .doesNotContain(INTERNAL);
        }
        assertThat(loggedIn("camila")
                        .get("/ocorrencias/" + asked.number() + "/extrato")
                        .body())
                .contains("Fila N2", "sla-clock-policy", "<caption", "scope=\"col\"");
    }

    @Test
    @DisplayName("UNO-M-08, A11: another company's statement does not exist; the portal's is not the team's")
    void whoMayRead() {
        Case error = error();
        for (String end : List.of("/extrato", "/extrato.pdf")) {
            String portal = "/portal/ocorrencias/" + error.number() + end;
            String team = "/ocorrencias/" + error.number() + end;
            assertThat(loggedIn("helena").browse(portal).statusCode()).isEqualTo(404);
            assertThat(loggedIn("marcos").browse(portal).statusCode()).isEqualTo(200);
            assertThat(loggedIn("marcos").browse(team).statusCode()).isEqualTo(403);
            assertThat(loggedIn("placar").browse(team).statusCode()).isEqualTo(403);
            assertThat(loggedIn("bianca").browse(team).statusCode()).isEqualTo(403);
            assertThat(loggedIn("camila").browse(portal).statusCode()).isEqualTo(403);
            assertThat(loggedIn("edu").browse(team).statusCode()).isEqualTo(200);
            assertThat(loggedIn("camila")
                            .browse("/ocorrencias/OC-2026-999999" + end)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(new Visitor(port).browse(team).statusCode()).isEqualTo(302);
        }
    }

    @Test
    @DisplayName("the PDF: named file, title, language, accents, page numbers, and the words of the page")
    void thePaperSaysWhatThePageSays() throws IOException {
        Case asked = asked();
        desk.at("2026-11-24T09:00");
        HttpResponse<String> answer = loggedIn("camila").get("/ocorrencias/" + asked.number() + "/extrato.pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"extrato-" + asked.number() + ".pdf\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));

        byte[] paper = pdf.of(sheet(asked, Audience.TEAM));
        try (PdfReader reader = new PdfReader(paper)) {
            assertThat(reader.getInfo()).containsEntry("Title", "Extrato do SLA · " + asked.number());
            assertThat(reader.getCatalog().getAsString(PdfName.LANG)).hasToString("pt-BR");
        }
        assertThat(text(paper))
                .contains("Distribuidora Serra Azul", "Plano Ouro", "Total da nota com frete em dobro")
                .contains("Por que este prazo?", "úteis", "Aguardando cliente", "Gerado em ter. 24/11/2026 09:00")
                .contains("Página 1 de", "08:00–18:00");
    }

    private ClockPart part(Case one, Audience audience, ClockKind kind) {
        ClockPart part = sheet(one, audience).clocks().stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new ClockPart(
                part.kind(),
                part.label(),
                part.clock(),
                part.state(),
                part.stateLabel(),
                part.used(),
                part.late(),
                part.why().replace('\u00a0', ' '),
                part.facts(),
                part.calendar(),
                part.lines().stream().map(StatementTest::plain).toList(),
                part.agrees());
    }

    private static Line plain(Line line) {
        return new Line(
                line.mark(),
                line.from(),
                line.to(),
                line.open(),
                line.counted(),
                line.used(),
                line.openText().replace('\u00a0', ' '),
                line.countedText().replace('\u00a0', ' '),
                line.usedText().replace('\u00a0', ' '),
                line.running(),
                line.state(),
                line.stage(),
                line.publicStage(),
                line.stageLabel(),
                line.rule().replace('\u00a0', ' '));
    }

    private StatementSheet sheet(Case one, Audience audience) {
        Occurrence occurrence = one.occurrence();
        return statements.of(occurrence, audience);
    }

    private static String text(byte[] paper) throws IOException {
        try (PdfReader reader = new PdfReader(paper)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replace('\u00a0', ' ').replaceAll(" +", " ");
        }
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, username);
        return visitor;
    }
}
