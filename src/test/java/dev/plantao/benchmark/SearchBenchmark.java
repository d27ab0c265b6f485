package dev.plantao.benchmark;

import dev.plantao.Scenarios;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk;
import dev.plantao.process.OccurrenceProcess;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The team's pages over HTTP on PostgreSQL, from the request to the last byte: the search at a hundred thousand
 * occurrences, and the page of one with two hundred interactions.
 */
final class SearchBenchmark {

    private static final int OCCURRENCES = 100_000;
    private static final int INTERACTIONS = 200;
    private static final int WARM_UP = 100;
    private static final int VISITS = 100;

    /** Each column of a copied occurrence that is not its model's. */
    private static final String COPY =
            """
            insert into occurrence (%1$s)
            select %2$s from occurrence o, generate_series(1, %3$d) n
                join (select id, company_id, row_number() over (order by id) as place, count(*) over () as people
                    from contact) c on c.place = 1 + n %% c.people
            where o.number = '%4$s'
            """;

    private static final String WORDS =
            "(array['nota','pedido','estoque','fiscal','imposto','boleto','relatório','filial','cliente','preço',"
                    + "'erro','lento','impressão','cadastro','desconto','entrega'])[1 + (n * %d + n / 16) %% 16]";

    private final PrintStream out;

    SearchBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        try (Database postgres = Database.Postgres.start(folder.resolve("search"));
                var application = DeskSubject.start(postgres.create("search"), postgres.username(), Scenarios.class)) {
            new Run(application).all();
        }
    }

    private final class Run {

        private final JdbcClient jdbc;
        private final OccurrenceProcess process;
        private final Desk desk;
        private final Contact contact;
        private final Visitor camila;

        Run(ConfigurableApplicationContext application) {
            MasterData data = application.getBean(MasterData.class);
            data.load();
            jdbc = application.getBean(JdbcClient.class);
            process = application.getBean(OccurrenceProcess.class);
            desk = application.getBean(Desk.class);
            contact = data.contact("andre");
            camila = new Visitor(Integer.parseInt(
                    Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port"))));
            camila.logIn("camila", "camila");
        }

        void all() {
            Desk.Case ended = desk.opens(contact, Category.QUESTION, "inventory");
            process.cancel(ended.number(), Author.contact("andre", contact.name()), CancelReason.SOLVED_ALONE, null);
            copy(ended.number(), OCCURRENCES);
            jdbc.sql("analyze").update();
            Desk.Case talked = desk.opens(contact, Category.QUESTION, "inventory");
            Author author = Author.staff("camila", "Camila Duarte");
            for (int i = 0; i < INTERACTIONS; i++) {
                process.teamSaid(talked.number(), author, Visibility.INTERNAL, "Nota " + i);
            }
            jdbc.sql("analyze").update();
            out.printf(
                    "%nThe team's pages over HTTP on PostgreSQL, %,d occurrences; p50/p95 in ms of %d requests after %d%n%n",
                    OCCURRENCES, VISITS, WARM_UP);
            visit("open, newest first", "?");
            visit("open, by deadline", "?ordem=prazo");
            visit("ended", "?situacao=encerradas");
            visit("by number", "?situacao=todas&numero=777");
            visit("a frequent word", "?situacao=todas&texto=" + encode("boleto"));
            visit("a rare word", "?situacao=todas&texto=" + encode("palavra77777 "));
            visit("no such word", "?situacao=todas&texto=" + encode("inexistente"));
            visit("three letters", "?situacao=todas&texto=" + encode("zzz"));
            visit("company", "?situacao=todas&empresa=" + encode("metal"));
            visit("contact", "?situacao=todas&contato=" + encode("andre"));
            visit("word, module, company", "?situacao=todas&texto=imposto&modulo=inventory&empresa=" + encode("a"));
            visit("late ones, all", "?situacao=todas&atrasadas=true");
            visit("page of one with " + INTERACTIONS + " interactions", "/" + talked.number());
        }

        private void visit(String what, String address) {
            for (int i = 0; i < WARM_UP; i++) {
                get(address);
            }
            Steps steps = new Steps();
            for (int i = 0; i < VISITS; i++) {
                steps.time("", () -> get(address));
            }
            out.printf("%-40s %s%n", what, steps.summary().strip());
        }

        private void get(String address) {
            var answer = camila.get("/ocorrencias" + address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
        }

        /** Closed ones that differ in number, contact, time and words; none of them is late. */
        private void copy(String number, int howMany) {
            List<String> columns = jdbc
                    .sql("select column_name from information_schema.columns where table_name = 'occurrence'")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(column -> !column.equals("id"))
                    .toList();
            String values = columns.stream().map(Run::value).collect(Collectors.joining(", "));
            jdbc.sql(COPY.formatted(String.join(", ", columns), values, howMany, number))
                    .update();
        }

        private static String value(String column) {
            return switch (column) {
                case "number" -> "'OC-2020-' || lpad(n::text, 6, '0')";
                case "opened_at", "closed_at" -> "o." + column + " - (n || ' minutes')::interval";
                case "contact_id" -> "c.id";
                case "company_id" -> "c.company_id";
                case "subject" -> WORDS.formatted(1) + " || ' ' || " + WORDS.formatted(7) + " || ' palavra' || n";
                case "description" ->
                    "repeat(" + WORDS.formatted(3) + " || ' ' || " + WORDS.formatted(5) + " || ' ', 20) || n";
                default -> "o." + column;
            };
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
