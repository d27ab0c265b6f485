package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plantao.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application dies right after the mail server has taken a mail, before it could write that down. */
class MailCrashIT {

    private static final int BEFORE = 4;
    private static final int MEANWHILE = 4;

    /** Past the lease of the mail in hand (5 min) and the hour in which mails to one address are counted. */
    private static final String LATER = "{\"advance\": \"PT2H\"}";

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<PackagedApplication> victim = new AtomicReference<>();
    private final AtomicReference<String> lastTaken = new AtomicReference<>();
    private final CountDownLatch killed = new CountDownLatch(1);

    @TempDir
    Path folder;

    private GreenMail server;
    private String[] arguments;

    @BeforeEach
    void aMailServerThatKills() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            String address = recipient.getEmail();
            var box = server.getUserManager().getUserByEmail(address);
            PackagedApplication application =
                    subject(mail.getMessage()).contains("Pedido queda") ? victim.getAndSet(null) : null;
            if (application != null) {
                lastTaken.set(mail.getMessage().getMessageID());
                kill(application);
                killed.countDown();
            }
            return box != null ? box : server.getUserManager().createUser(address, address, address);
        });
        arguments = new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + server.getSmtp().getPort(),
            // GreenMail refuses an empty sender.
            "--spring.mail.properties.mail.smtp.from=desk@plantao.example"
        };
    }

    @AfterEach
    void stopped() {
        server.stop();
    }

    @Test
    @DisplayName("F3, T8: SIGKILL between sending and marking: no mail lost, that one again with the same Message-ID")
    void theMailInHandMayComeTwiceAndNoneIsLost() throws Exception {
        List<String> numbers = new ArrayList<>();
        try (PackagedApplication first = PackagedApplication.start(folder, arguments)) {
            for (int i = 0; i < BEFORE; i++) {
                numbers.add(open(first, i));
            }
            victim.set(first);
            for (int i = BEFORE; i < BEFORE + MEANWHILE; i++) {
                openOrDie(first, i);
            }
            assertThat(killed.await(2, TimeUnit.MINUTES)).isTrue();
        }
        try (PackagedApplication second = PackagedApplication.start(folder, arguments)) {
            for (int i = 0; i < BEFORE + MEANWHILE; i++) {
                String number = open(second, i);
                if (i >= BEFORE) {
                    numbers.add(number);
                }
            }
            new Visitor(second.port()).withBasic("camila", "camila").post("/api/v1/demo/clock", LATER);
            await().atMost(Duration.ofMinutes(2)).until(() -> told(numbers).containsAll(numbers));
            await().atMost(Duration.ofMinutes(2)).until(() -> received(lastTaken.get()) == 2);
        }
        List<String> ids = ids();
        assertThat(ids).as("one mail for each opening, and one of them again").hasSize(numbers.size() + 1);
        assertThat(ids.stream().distinct()).hasSameSizeAs(numbers);
    }

    private String open(PackagedApplication application, int i) throws Exception {
        HttpResponse<String> answer = new Visitor(application.port())
                .withBasic("marcos", "marcos")
                .postWithKey(
                        "/api/v1/occurrences",
                        "mail-" + i,
                        """
                        {"subject": "Pedido queda %d", "description": "Aberta antes da queda", "module": "inventory",
                         "category": "QUESTION", "blocksWork": false, "affectsDelivery": false}"""
                                .formatted(i));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("number").asText();
    }

    private void openOrDie(PackagedApplication application, int i) {
        try {
            open(application, i);
        } catch (Exception | AssertionError outcomeUnknown) {
            // Killed while this request was on its way; it is sent again with the same key.
        }
    }

    private static void kill(PackagedApplication application) {
        try {
            application.kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> told(Collection<String> numbers) {
        return numbers.stream()
                .filter(number -> ours().stream().anyMatch(mail -> subject(mail).contains(number)))
                .toList();
    }

    private long received(String id) {
        return ids().stream().filter(id::equals).count();
    }

    private List<String> ids() {
        return ours().stream().map(MailCrashIT::id).toList();
    }

    private List<MimeMessage> ours() {
        return List.of(server.getReceivedMessages()).stream()
                .filter(mail -> subject(mail).contains("Pedido queda"))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
