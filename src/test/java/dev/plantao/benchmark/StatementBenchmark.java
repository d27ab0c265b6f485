package dev.plantao.benchmark;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;

import dev.plantao.Scenarios;
import dev.plantao.StatementLog;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.OccurrenceProcess;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** How many SQL statements each step sends, to which tables, and that history changes nothing. */
final class StatementBenchmark {

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update) (\\w+)", Pattern.CASE_INSENSITIVE);
    private static final int TOP = 8;

    private final PrintStream out;
    private final boolean everyStatement;

    StatementBenchmark(PrintStream out, boolean everyStatement) {
        this.out = out;
        this.everyStatement = everyStatement;
    }

    void run() {
        try (var application = DeskSubject.start("jdbc:h2:mem:statements", "sa", Scenarios.class)) {
            new Run(application).all();
        }
    }

    private final class Run {

        private final StatementLog log;
        private final Desk desk;
        private final OccurrenceProcess process;
        private final Contact contact;

        Run(ConfigurableApplicationContext application) {
            log = application.getBean(StatementLog.class);
            desk = application.getBean(Desk.class);
            process = application.getBean(OccurrenceProcess.class);
            MasterData data = application.getBean(MasterData.class);
            data.load();
            contact = data.contact("andre");
        }

        void all() {
            // The first life fills what is read once and kept: calendars, deployed models, forms.
            oneLife(false);
            out.printf("%nSQL statements%n%n");
            oneLife(true);
            if (!everyStatement) {
                history();
            }
        }

        private void oneLife(boolean print) {
            Desk.Case[] one = new Desk.Case[1];
            count(print, "opening", () -> one[0] = opened());
            count(
                    print,
                    "triage",
                    () -> one[0].completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION")));
            count(
                    print,
                    "N1 analysis",
                    () -> one[0].completed(
                            "userTask_analyseN1",
                            "camila",
                            with(analysis("ASK_CUSTOMER"), "question", "Qual filial?")));
            count(print, "reply", () -> one[0].customerSays("Filial 2"));
            count(
                    print,
                    "answer",
                    () -> one[0].completed(
                            "userTask_analyseN1", "camila", with(analysis("ANSWER"), "cause", "Cadastro")));
        }

        private void history() {
            out.printf("%nStatements of an opening, by what the company has behind it%n%n");
            out.printf("%-44s %d%n", "as it is", log.of(this::opened).size());
            for (int closed : List.of(100, 1000)) {
                close(closed);
                out.printf(
                        "%-44s %d%n",
                        closed + " closed occurrences more",
                        log.of(this::opened).size());
            }
            Desk.Case long_ = opened();
            for (int i = 0; i < 200; i++) {
                long_.customerSays("Mais um detalhe, número " + i);
            }
            out.printf(
                    "%-44s %d%n",
                    "one of 200 interactions", log.of(this::opened).size());
            count(
                    true,
                    "triage of the one of 200 interactions",
                    () -> long_.completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION")));
        }

        private Desk.Case opened() {
            return desk.opens(contact, Category.QUESTION, "inventory");
        }

        private void close(int howMany) {
            Author author = Author.contact("andre", contact.name());
            for (int i = 0; i < howMany; i++) {
                process.cancel(opened().number(), author, CancelReason.SOLVED_ALONE, null);
            }
        }

        private void count(boolean print, String step, Runnable work) {
            List<String> statements = log.of(work);
            if (print) {
                out.printf("%-12s %4d  %s%n", step, statements.size(), topTables(statements));
                if (everyStatement) {
                    statements.forEach(statement -> out.println("    " + statement));
                }
            }
        }
    }

    private static String topTables(List<String> statements) {
        Map<String, Long> byTable = statements.stream()
                .collect(Collectors.groupingBy(StatementBenchmark::table, TreeMap::new, Collectors.counting()));
        return byTable.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(TOP)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String table(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? table.group(1).toLowerCase() : "other";
    }
}
