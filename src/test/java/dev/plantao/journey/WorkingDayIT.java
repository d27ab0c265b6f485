package dev.plantao.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.plantao.Visitor;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight people at once, each in a browser of their own: two customers open (about stock and about taxes), one triages,
 * three analyse at the first level, two at the second. Half of the occurrences reach the second level. {@code -Dworkday=200} is a full day; a build
 * plays a short one.
 */
@Tag("browser")
class WorkingDayIT {

    private static final int OCCURRENCES = Integer.getInteger("workday", 12);

    private static final int PEOPLE = 8;

    /** Lists of Tasklist hold fifteen tasks: nobody waits for more than that. */
    private static final int DESK = 4;

    /** How many answers of the server are told of whoever is stuck. */
    private static final int RECENT = 25;

    private static final String NO_MORE = "";

    /** What Tasklist says out of the box, and how it writes dates. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Complete|Claim|Unclaim|Due|Follow-up|Loading|Error|Failed|Save|Cancel|Add|Comment|Submit|Required|Priority"
                    + "|Created|Assignee|History|Search|ago|hours?|minutes?|days?|January|February|March|April|June|July"
                    + "|August|September|October|November|December|Invalid|undefined|null|NaN)\\b|\\d{4}-\\d\\d-\\d\\d");

    private static final DateTimeFormatter CARD = DateTimeFormatter.ofPattern("dd/MM, HH:mm");

    private final BlockingQueue<Handed> toTriage = new ArrayBlockingQueue<>(2 * DESK);
    private final Line stock = new Line("inventory", 2);
    private final Line taxes = new Line("fiscal", 1);
    private final AtomicInteger opened = new AtomicInteger();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** What is asked about one module, and who has what in hand; {@code first} is how many analyse at the first level. */
    private record Line(
            String module,
            int first,
            BlockingQueue<String> toFirst,
            BlockingQueue<String> toSecond,
            AtomicInteger analysed,
            AtomicInteger left) {

        Line(String module, int first) {
            this(
                    module,
                    first,
                    new ArrayBlockingQueue<>(DESK),
                    new ArrayBlockingQueue<>(DESK),
                    new AtomicInteger(),
                    new AtomicInteger(first));
        }
    }

    private record Handed(String number, Line line) {}

    private interface Work {
        void of(Page page, int port) throws Exception;
    }

    @TempDir
    Path folder;

    @Test
    @DisplayName("AC01, AC03, AC04 at once: no blank page, no lost word, no wrong date, no English")
    void eightPeopleWork() throws Exception {
        long before = System.nanoTime();
        try (PackagedApplication application = PackagedApplication.start(folder)) {
            ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
            var days = new ExecutorCompletionService<Void>(people);
            days.submit(day(application, "marcos", (page, port) -> opens(page, stock)), null);
            days.submit(day(application, "andre", (page, port) -> opens(page, taxes)), null);
            days.submit(day(application, "camila", this::triages), null);
            days.submit(day(application, "bruno", (page, port) -> analyses(page, stock)), null);
            days.submit(day(application, "davi", (page, port) -> analyses(page, stock)), null);
            days.submit(day(application, "ana", (page, port) -> analyses(page, taxes)), null);
            days.submit(day(application, "sueli", (page, port) -> answers(page, stock)), null);
            days.submit(day(application, "rafael", (page, port) -> answers(page, taxes)), null);
            try {
                for (int i = 0; i < PEOPLE; i++) {
                    days.take().get();
                }
            } finally {
                people.shutdownNow();
            }

            assertThat(complaints).isEmpty();
            assertThat(ended).hasSize(OCCURRENCES).doesNotHaveDuplicates();
            everythingWrittenIsThere(application.port());
        }
        System.out.printf(
                "%d occurrences by eight people in %d s%n", OCCURRENCES, (System.nanoTime() - before) / 1_000_000_000);
    }

    private Runnable day(PackagedApplication application, String username, Work work) {
        return () -> {
            try (Chromium chromium = new Chromium(application.port())) {
                Page page = chromium.person(username, 1440, 900);
                Deque<String> recent = new ArrayDeque<>();
                page.onResponse(response -> {
                    recent.add(response.status() + " " + response.request().method() + " " + response.url());
                    if (recent.size() > RECENT) {
                        recent.remove();
                    }
                });
                try {
                    work.of(page, application.port());
                } catch (Exception | AssertionError stuck) {
                    Chromium.screenshot(page, "workday-" + username);
                    throw new IllegalStateException(
                            "%s is stuck on %s%n%s%n%s"
                                    .formatted(
                                            username,
                                            page.url(),
                                            String.join("\n", recent),
                                            String.join("\n", chromium.complaints())),
                            stuck);
                } finally {
                    complaints.addAll(chromium.complaints());
                }
            }
        };
    }

    private void opens(Page page, Line line) throws InterruptedException {
        for (int turn = opened.getAndIncrement(); turn < OCCURRENCES; turn = opened.getAndIncrement()) {
            page.navigate("/portal/ocorrencias/nova?modulo=" + line.module() + "&etapa=formulario");
            page.locator("input[name=category][value=QUESTION]").check();
            page.locator("input[name=subject]").fill("Dúvida " + turn + " de " + line.module());
            page.locator("textarea[name=description]").fill("Como configuro o aviso " + turn + "?");
            page.locator("textarea[name=impact]").fill("Menos ruptura");
            page.locator("input[name=blocksWork][value=no]").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abrir ocorrência"))
                    .click();
            assertThat(page.locator(".stage")).hasText("Aguardando atendimento");
            inPortuguese(page);
            toTriage.put(new Handed(page.locator(".detail-head .number").textContent(), line));
        }
        toTriage.put(new Handed(NO_MORE, line));
    }

    private void triages(Page page, int port) throws Exception {
        TasklistPage desk = new TasklistPage(page);
        Visitor reader = new Visitor(port).withBasic("camila", "camila");
        for (int open = 2; open > 0; ) {
            Handed handed = toTriage.take();
            String number = handed.number();
            if (number.equals(NO_MORE)) {
                open--;
                for (int i = 0; i < handed.line().first(); i++) {
                    handed.line().toFirst().put(NO_MORE);
                }
                continue;
            }
            desk.open("Triagem (prazo)", "Triar", number);
            assertThat(page.locator("body")).containsText(dueAt(reader, number));
            desk.claim()
                    .choose("demandType", "Parametrização")
                    .choose("action", "Análise no 1º nível")
                    .choose("dataSufficient", "Sim");
            inPortuguese(page);
            desk.complete();
            handed.line().toFirst().put(number);
        }
    }

    private void analyses(Page page, Line line) throws InterruptedException {
        TasklistPage desk = new TasklistPage(page);
        for (String number = line.toFirst().take();
                !number.equals(NO_MORE);
                number = line.toFirst().take()) {
            desk.open("Fila N1", "Analisar \\(1º nível\\)", number)
                    .claim()
                    .tick("evidenceRead")
                    .write("checks", "Conferido o parâmetro de " + number)
                    .write("effortMinutes", "12");
            inPortuguese(page);
            if (line.analysed().getAndIncrement() % 2 == 0) {
                desk.choose("action", "Escalar ao 2º nível")
                        .choose("escalationReason", "Simulação")
                        .complete();
                line.toSecond().put(number);
            } else {
                desk.choose("action", "Responder")
                        .write("recommendation", "Ative o aviso de " + number)
                        .complete();
                ended.add(number);
            }
        }
        if (line.left().decrementAndGet() == 0) {
            line.toSecond().put(NO_MORE);
        }
    }

    private void answers(Page page, Line line) throws InterruptedException {
        TasklistPage desk = new TasklistPage(page);
        for (String number = line.toSecond().take();
                !number.equals(NO_MORE);
                number = line.toSecond().take()) {
            desk.open("Fila N2", "Analisar \\(2º nível\\)", number)
                    .claim()
                    .tick("evidenceRead")
                    .write("checks", "Simulado o caso de " + number)
                    .write("effortMinutes", "20")
                    .choose("action", "Responder")
                    .write("recommendation", "Ative o aviso de " + number);
            inPortuguese(page);
            desk.complete();
            ended.add(number);
        }
    }

    private void inPortuguese(Page page) {
        String text = page.locator("body").innerText();
        assertThat(text).hasSizeGreaterThan(200);
        Matcher english = ENGLISH.matcher(text);
        Optional<String> found = english.find() ? Optional.of(english.group()) : Optional.empty();
        assertThat(found).as("what is not Portuguese on %s", page.url()).isEmpty();
    }

    private static String dueAt(Visitor reader, String number) {
        String clocks = reader.get("/api/v1/occurrences/" + number + "/sla").body();
        Matcher due = Pattern.compile("\"dueAt\":\"([^\"]+)\"").matcher(clocks);
        assertThat(due.find()).as(clocks).isTrue();
        return CARD.format(OffsetDateTime.parse(due.group(1)).atZoneSameInstant(ZoneId.of("America/Sao_Paulo")));
    }

    private void everythingWrittenIsThere(int port) {
        Visitor reader = new Visitor(port).withBasic("camila", "camila");
        for (String number : ended) {
            assertThat(reader.get("/api/v1/occurrences/" + number).body())
                    .as(number)
                    .contains("\"FINISHED\"");
            assertThat(reader.get("/api/v1/occurrences/" + number + "/interactions")
                            .body())
                    .contains("Ative o aviso de " + number);
        }
    }
}
