package dev.plantao.api;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** AC05, told with its own instants, and what the customer sees of it over HTTP. */
@RunningApplication
class CorrectionJourneyTest {

    private static final String TEXT_OF_DEVELOPMENT = "O totalizador soma a linha de frete do rodapé";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Test
    @DisplayName(
            "AC05 (UNO-B-15, 45..47; CON-03, 35, 45; UNO-M-49..52): an error, from the triage to the weekly version")
    void anErrorIsFixedInTheWeeklyVersion() {
        data.load();
        desk.at("2026-11-23T08:00");
        Case error = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
        desk.at("2026-11-23T09:00");
        error.completed(
                "userTask_triage",
                "camila",
                with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"));
        assertThat(error.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T11:00"));
        assertThat(error.clock(ClockKind.SOLUTION).warnAt()).isEqualTo(at("2026-11-24T08:36"));
        assertThat(error.due("event_solutionWarned")).isEqualTo(at("2026-11-24T08:36"));

        desk.at("2026-11-23T11:00");
        error.completed("userTask_analyseN1", "bruno", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"));
        desk.at("2026-11-23T15:00");
        error.completed(
                "userTask_analyseN2",
                "rafael",
                with(
                        analysis("DIAGNOSE"),
                        "simulationEnvironment",
                        "STANDARD",
                        "simulationVersion",
                        "2026.47",
                        "simulationSteps",
                        "Faturar com rateio e rodapé preenchidos",
                        "simulationResult",
                        "REPRODUCED"));
        desk.at("2026-11-23T17:00");
        error.completed(
                "userTask_diagnose",
                "edu",
                Map.of(
                        "action", "CONFIRM",
                        "title", "Frete em dobro no total",
                        "rootCause", TEXT_OF_DEVELOPMENT,
                        "affectedVersions", "2026.44 a 2026.47",
                        "estimateHours", 8));
        error.claimed("userTask_develop", "edu");
        error.fires("event_solutionWarned").fires("event_solutionBreached");
        desk.at("2026-11-25T16:00");
        error.completed(
                "userTask_develop",
                "edu",
                Map.of(
                        "action", "DELIVER",
                        "version", "2026.48",
                        "solution", TEXT_OF_DEVELOPMENT + ": retirada",
                        "tests", "Doze notas",
                        "releaseNote", "O frete entra uma só vez no total da nota."));
        assertThat(customer(error, "").at("/publicStage").asText()).isEqualTo("IN_DEVELOPMENT");
        assertThat(customer(error, "").at("/expectation").toString()).contains("2026.48", "30/11/2026 às 08:00");
        assertThat(customer(error, "/sla").toString()).doesNotContain("STOPPED");

        desk.at("2026-11-30T08:00").releaseDay();
        desk.new Case("2026.48")
                .completed("userTask_confirmRelease", "nico", Map.of("notes", "• O frete entra uma só vez no total."))
                .goesOn();
        error.goesOn();

        error.isIn(Stage.FINISHED).ledgerAgrees();
        assertThat(error.occurrence().outcome()).isEqualTo(Outcome.FIXED_IN_VERSION);
        assertThat(error.openTasks()).as("UNO-M-36").containsExactly("userTask_handleBreach");
        assertThat(error.clock(ClockKind.SOLUTION).stoppedAt()).isEqualTo(at("2026-11-30T08:00"));
        assertThat(error.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(ClockKind.SOLUTION);
            assertThat(breach.dueAt()).isEqualTo(at("2026-11-24T11:00"));
        });
        assertThat(error.timeline())
                .filteredOn(stay -> stay.attendant() != null)
                .extracting(StageEntry::stage, StageEntry::attendant)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Stage.N1_ANALYSIS, "bruno"),
                        org.assertj.core.groups.Tuple.tuple(Stage.N2_ANALYSIS, "rafael"),
                        org.assertj.core.groups.Tuple.tuple(Stage.TECHNICAL_DIAGNOSIS, "edu"),
                        org.assertj.core.groups.Tuple.tuple(Stage.IN_DEVELOPMENT, "edu"));

        List<String> seen = new ArrayList<>();
        customer(error, "/timeline")
                .forEach(stay -> seen.add(stay.at("/publicStage").asText()));
        assertThat(seen)
                .containsExactly("AWAITING_SERVICE", "IN_SERVICE", "TECHNICAL_DIAGNOSIS", "IN_DEVELOPMENT", "FINISHED");
        for (String part : List.of("", "/timeline", "/interactions", "/sla")) {
            assertThat(customer(error, part).toString())
                    .as(part)
                    .doesNotContain(TEXT_OF_DEVELOPMENT, "Doze notas", "Parâmetros e cadastro conferidos", "DF-0");
        }
        assertThat(customer(error, "/interactions").toString()).contains("A versão 2026.48 já pode ser instalada");
    }

    private JsonNode customer(Case about, String part) {
        return new Program(port, "marcos")
                .get("/api/v1/occurrences/" + about.number() + part)
                .json();
    }
}
