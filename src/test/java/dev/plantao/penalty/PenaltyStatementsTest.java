package dev.plantao.penalty;

import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.penalty.Late.Customer;
import dev.plantao.penalty.PenaltyStatement.Adjustment;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningApplication
@DisplayName("A-05, BY-01: the monthly penalty statement")
class PenaltyStatementsTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    Late late;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    PenaltyStatements statements;

    @Autowired
    BreachDecisions decisions;

    @Autowired
    JdbcTemplate database;

    private Customer silver;

    @BeforeEach
    void inOctober() {
        silver = late.customer("SILVER");
        desk.at("2026-10-05T09:00");
    }

    private PenaltyStatement of(YearMonth month) {
        return statements.of(silver.company(), month).orElseThrow();
    }

    private void approve(YearMonth month) {
        statements.approve(silver.company(), month, of(month).credit(), "miriam");
    }

    private static BigDecimal reais(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    @DisplayName("the credit is the sum of what applies; a waived breach is shown and costs nothing")
    void theCreditIsTheSum() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        silver.breach("2026-09-11T15:00", "1", "10", "12.00", null);
        silver.breach("2026-09-12T15:00", "1", "10", "0.00", "Combinado");

        PenaltyStatement statement = of(SEPTEMBER);

        assertThat(statement.credit()).isEqualByComparingTo("36.00");
        assertThat(statement.ceiling()).isEqualByComparingTo("120.00");
        assertThat(statement.capped()).isFalse();
        assertThat(statement.lines()).extracting(BreachLine::waived).containsExactly(false, false, true);
        assertThat(statement.lines().get(2).reason()).isEqualTo("Combinado");
    }

    @Test
    @DisplayName("never above the cap of the month; a breach without penalty lowers no cap")
    void theCapLimitsTheMonth() {
        for (int day = 1; day <= 6; day++) {
            silver.breach("2026-09-0%dT15:00".formatted(day), "2", "10", "24.00", null);
        }
        silver.breach("2026-09-20T15:00", "0", "0", "0.00", null);

        assertThat(of(SEPTEMBER).sum()).isEqualByComparingTo("144.00");
        assertThat(of(SEPTEMBER).capped()).isTrue();
        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("120.00");

        silver.breach("2026-09-21T15:00", "2.5", "8", "10.00", null);
        assertThat(of(SEPTEMBER).cap()).as("the lowest of two contracts").isEqualByComparingTo("8");
        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("96.00");
    }

    @Test
    @DisplayName("shares of a fee are rounded half up to the cent")
    void halfUp() {
        assertThat(BreachLine.share(reais("2.5"), reais("1234.20"))).isEqualTo(reais("30.86"));
        assertThat(BreachLine.share(reais("2.5"), reais("1234.19"))).isEqualTo(reais("30.85"));
        assertThat(BreachLine.share(reais("3"), reais("2400"))).isEqualTo(reais("72.00"));
    }

    @Test
    @DisplayName("a month is the desk's: 23:59:59.999 of its last day is in it, 00:00 of the first belongs to the next")
    void theMonthEndsAtMidnightInSaoPaulo() {
        silver.breach("2026-08-31T23:59:59.999", "2", "10", "1.00", null);
        silver.breach("2026-09-01T00:00", "2", "10", "2.00", null);
        silver.breach("2026-09-30T23:59:59.999", "2", "10", "4.00", null);
        silver.breach("2026-10-01T00:00", "2", "10", "8.00", null);

        assertThat(of(YearMonth.of(2026, 8)).credit()).isEqualByComparingTo("1");
        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("6");
        assertThat(of(OCTOBER).credit()).isEqualByComparingTo("8");
    }

    @Test
    @DisplayName("an undecided breach is shown as pending and blocks the approval")
    void pendingBlocks() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        long open = silver.breach("2026-09-11T15:00");
        assertThat(of(SEPTEMBER).pending()).isEqualTo(1);
        assertThatThrownBy(() -> approve(SEPTEMBER))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("sem decisão");

        silver.decided(open, "2", "10", "24.00");
        approve(SEPTEMBER);
        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("48.00");
    }

    @Test
    @DisplayName("only a month that is over, with something in it, once, and at the credit that was read")
    void whatMayBeApproved() {
        assertThatThrownBy(() -> approve(SEPTEMBER)).hasMessageContaining("nada a aprovar");
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        silver.breach("2026-10-02T15:00", "2", "10", "24.00", null);
        assertThatThrownBy(() -> approve(OCTOBER)).hasMessageContaining("ainda não terminou");
        assertThatThrownBy(() -> statements.approve(silver.company(), SEPTEMBER, reais("23.99"), "miriam"))
                .hasMessageContaining("24,00");

        approve(SEPTEMBER);

        assertThat(of(SEPTEMBER).approval()).isNotNull().extracting("by").isEqualTo("miriam");
        assertThatThrownBy(() -> approve(SEPTEMBER)).hasMessageContaining("já foi aprovado");
    }

    @Test
    @DisplayName("four eyes: who decided or reviewed a breach of the month does not approve it")
    void fourEyes() {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        assertThatThrownBy(() -> statements.approve(silver.company(), SEPTEMBER, reais("24"), "tiago"))
                .hasMessageContaining("outra pessoa");
        decisions.dispute(silver.company(), breach, 0, LocalDate.of(2026, 10, 1), "Não concorda", "miriam");
        decisions.revise(silver.company(), breach, 1, reais("12.00"), "Metade", "miriam");

        assertThatThrownBy(() -> statements.approve(silver.company(), SEPTEMBER, reais("12"), "miriam"))
                .hasMessageContaining("outra pessoa");
        statements.approve(silver.company(), SEPTEMBER, reais("12"), "helga");
    }

    @Test
    @DisplayName("a dispute and a review are rows that stay; the breach keeps what the lead decided")
    void theHistoryStays() {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        decisions.dispute(silver.company(), breach, 0, LocalDate.of(2026, 9, 20), "Quer o dobro", "miriam");
        assertThat(of(SEPTEMBER).lines().get(0).disputed()).isTrue();
        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("24.00");

        decisions.revise(silver.company(), breach, 1, reais("48"), "Tem razão", "miriam");
        decisions.revise(silver.company(), breach, 2, reais("0"), "Desistiu", "miriam");

        assertThat(of(SEPTEMBER).lines().get(0).disputed()).isFalse();
        assertThat(of(SEPTEMBER).lines().get(0).waived()).isTrue();
        assertThat(decisions.of(List.of(breach)).get(breach))
                .extracting(one -> one.kind() + " " + one.before() + " " + one.after())
                .containsExactly(
                        "DECIDED 24.00 24.00", "DISPUTED 24.00 24.00", "REVISED 24.00 48.00", "REVISED 48.00 0.00");
        assertThat(database.queryForObject(
                        "select penalty_amount from sla_breach where id = ?", BigDecimal.class, breach))
                .isEqualByComparingTo("24.00");
    }

    @Test
    @DisplayName("what a dispute and a review refuse, each beside its field")
    void refusals() {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        long pending = silver.breach("2026-09-11T15:00");
        long company = silver.company();
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThatThrownBy(() -> decisions.revise(company, breach, 0, reais("120.01"), "Mais", "miriam"))
                .hasMessageContaining("120,00");
        assertThatThrownBy(() -> decisions.revise(company, breach, 0, null, " ", "miriam"))
                .hasMessageContaining("Diga por que")
                .hasMessageContaining("Informe o valor");
        assertThatThrownBy(() -> decisions.dispute(company, breach, 0, day.plusDays(30), "x", "miriam"))
                .hasMessageContaining("já chegou");
        assertThatThrownBy(() -> decisions.dispute(company, breach, 0, LocalDate.of(2026, 9, 9), "x", "miriam"))
                .hasMessageContaining("depois desse dia");
        assertThatThrownBy(() -> decisions.dispute(company, pending, 0, day, "x", "miriam"))
                .hasMessageContaining("ainda não tratou");
        assertThatThrownBy(() -> decisions.dispute(company + 1, breach, 0, day, "x", "miriam"))
                .hasMessageContaining("não existe");
        decisions.dispute(company, breach, 0, day, "x", "miriam");
        assertThatThrownBy(() -> decisions.revise(company, breach, 0, reais("1"), "y", "miriam"))
                .as("what was said meanwhile has not been read")
                .hasMessageContaining("Outra pessoa");
    }

    @Test
    @DisplayName(
            "what changes after the approval never edits it: the difference is an adjustment of the open month, once")
    void laterDecisionsAreAdjustments() {
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        approve(SEPTEMBER);
        desk.at("2026-11-04T10:00");
        decisions.revise(silver.company(), breach, 0, reais("36.00"), "Tem razão", "clarice");
        YearMonth november = YearMonth.of(2026, 11);

        assertThat(of(SEPTEMBER).credit()).isEqualByComparingTo("24.00");
        assertThat(statements.changedSince(of(SEPTEMBER)))
                .extracting(BreachLine::amount)
                .containsExactly(reais("36.00"));
        assertThat(of(OCTOBER).isEmpty())
                .as("the month it was decided in, not one before")
                .isTrue();
        assertThat(of(november).adjustments())
                .extracting(Adjustment::month, Adjustment::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SEPTEMBER, reais("12.00")));

        desk.at("2026-12-01T00:00");
        assertThatThrownBy(() -> statements.approve(silver.company(), november, reais("12"), "clarice"))
                .hasMessageContaining("outra pessoa");
        approve(november);
        assertThat(of(november).credit()).isEqualByComparingTo("12.00");
        assertThat(of(YearMonth.of(2026, 12)).isEmpty()).isTrue();

        decisions.revise(silver.company(), breach, 1, reais("0"), "Erro nosso", "clarice");
        assertThat(of(YearMonth.of(2026, 12)).credit()).isEqualByComparingTo("-36.00");
        assertThat(of(november).credit()).isEqualByComparingTo("12.00");
    }

    @Test
    @DisplayName("an adjustment stays below the cap of the month it corrects")
    void adjustmentsKnowTheCap() {
        List<Long> breaches = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            breaches.add(silver.breach("2026-09-0%dT15:00".formatted(day), "2", "10", "24.00", null));
        }
        approve(SEPTEMBER);
        decisions.revise(silver.company(), breaches.get(0), 0, reais("0"), "Dispensada", "clarice");
        assertThat(of(OCTOBER).isEmpty()).as("120 before and after").isTrue();

        decisions.revise(silver.company(), breaches.get(1), 0, reais("14"), "Reduzida", "clarice");
        assertThat(of(OCTOBER).credit()).isEqualByComparingTo("-10.00");
    }

    @Test
    @DisplayName("a breach that comes to light after the approval is no edit either, and pending until it is decided")
    void aBreachThatComesLate() {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        approve(SEPTEMBER);
        long late = silver.breach("2026-09-29T15:00");
        database.update(
                "update sla_breach set recorded_at = timestamp with time zone '2026-10-06 12:00:00+00' where id = ?",
                late);

        assertThat(of(OCTOBER).pending()).isEqualTo(1);
        silver.decided(late, "2", "10", "24.00");
        database.update(
                "update sla_breach set handled_at = timestamp with time zone '2026-10-07 12:00:00+00' where id = ?",
                late);
        assertThat(of(OCTOBER).credit()).isEqualByComparingTo("24.00");
        assertThat(of(OCTOBER).pending()).isZero();
    }

    @Test
    @DisplayName("two who approve at once: one does, the other is told")
    void onlyOneApproves() throws Exception {
        silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        CyclicBarrier together = new CyclicBarrier(2);
        List<String> told = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (String who : List.of("miriam", "helga")) {
                answers.add(people.submit(() -> {
                    together.await();
                    try {
                        statements.approve(silver.company(), SEPTEMBER, reais("24"), who);
                        return "ok";
                    } catch (RuleViolation refused) {
                        return String.valueOf(refused.getMessage());
                    }
                }));
            }
            for (Future<String> answer : answers) {
                told.add(answer.get());
            }
        } finally {
            people.shutdown();
        }

        assertThat(told).contains("ok").anyMatch(text -> text.contains("aprovad") || text.contains("aprovar"));
        assertThat(database.queryForObject(
                        "select count(*) from penalty_line l join penalty_statement s on s.id = l.statement_id"
                                + " where s.company_id = ?",
                        Integer.class,
                        silver.company()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("bounded SQL: a page asks the same of the database whatever its companies, lines and decisions")
    void boundedSql(@Autowired StatementLog log) {
        Customer other = late.customer("GOLD");
        desk.at("2026-10-05T09:00");
        long breach = silver.breach("2026-09-10T15:00", "2", "10", "24.00", null);
        other.breach("2026-09-10T15:00", "3", "15", "54.00", null);
        decisions.revise(silver.company(), breach, 0, reais("1"), "Um", "miriam");
        statements.approve(
                other.company(),
                SEPTEMBER,
                statements.of(other.company(), SEPTEMBER).orElseThrow().credit(),
                "miriam");
        int few = log.of(() -> statements.page(SEPTEMBER, null, 1)).size();

        for (int day = 11; day < 25; day++) {
            long one = silver.breach("2026-09-%dT15:00".formatted(day), "2", "10", "24.00", null);
            decisions.revise(silver.company(), one, 0, reais("1"), "Um", "miriam");
        }

        assertThat(log.of(() -> statements.page(SEPTEMBER, null, 200))).hasSizeLessThanOrEqualTo(7);
        assertThat(few).isLessThanOrEqualTo(7);
    }

    @Test
    @DisplayName("pages by company, and the next page goes on after the last")
    void pages() {
        silver.breach("2027-03-10T15:00", "2", "10", "24.00", null);
        Customer other = late.customer("SILVER");
        other.breach("2027-03-10T15:00", "2", "10", "24.00", null);
        YearMonth march = YearMonth.of(2027, 3);

        List<Long> found = new ArrayList<>();
        PenaltyStatements.Page page = statements.page(march, null, 1);
        while (true) {
            assertThat(page.statements()).hasSizeLessThanOrEqualTo(1);
            page.statements().forEach(one -> found.add(one.company()));
            if (page.next() == null) {
                break;
            }
            page = statements.page(march, page.next(), 1);
        }

        // Other tests may have left breaches in that month.
        assertThat(found).doesNotHaveDuplicates();
        found.retainAll(List.of(silver.company(), other.company()));
        assertThat(found).containsExactly(silver.company(), other.company());
    }

    @Test
    @DisplayName("AC16, F06: what the lead decides in Tasklist is a line of the month of the deadline")
    void theLeadsDecisionIsALine() {
        desk.at("2026-11-23T09:00");
        Case slow = desk.opens(data.contact("cintia"), Category.PROBLEM, "fiscal", true, false)
                .completed(
                        "userTask_triage",
                        "camila",
                        with(
                                triage("PERFORMANCE_INTEGRATION", "PROBLEM"),
                                "priority",
                                "MEDIUM",
                                "productModule",
                                "fiscal",
                                "thirdPartySystem",
                                "SEFAZ"))
                .fires("event_solutionBreached")
                .completed(
                        "userTask_handleBreach",
                        "tiago",
                        Map.of("breachReason", "VOLUME", "actionPlan", "Mais uma pessoa", "applyPenalty", "yes"));

        BreachLine line =
                statements
                        .of(data.contact("cintia").company().id(), YearMonth.of(2026, 11))
                        .orElseThrow()
                        .lines()
                        .stream()
                        .filter(one -> one.number().equals(slow.number()))
                        .findFirst()
                        .orElseThrow();

        assertThat(line.amount()).isEqualByComparingTo("12.00");
        assertThat(line.deciders()).containsExactly("tiago");
        assertThat(line.slaClass()).isEqualTo("SUPPORT");
        assertThat(line.pending()).isFalse();
    }
}
