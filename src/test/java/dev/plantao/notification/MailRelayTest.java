package dev.plantao.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.catalog.Parameters;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Report;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the outbox to a real mail server: none lost, in order, and nobody waits for it (F1, F3, F8, F23). */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class MailRelayTest {

    private static final String START = "2026-11-23T09:00";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    OutboxRepository repository;

    @Autowired
    Outbox outbox;

    @Autowired
    Parameters parameters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MailRelay ofTheApplication;

    @Value("${spring.mail.properties.mail.smtp.from}")
    String returnPath;

    private GreenMail server;
    private JavaMailSenderImpl sender;
    private LocalDateTime now;

    @BeforeEach
    void anEmptyOutbox() throws IOException {
        data.load();
        database.update("delete from outbox");
        now = LocalDateTime.parse(START);
        desk.at(START);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
    }

    @AfterEach
    void closed() {
        server.stop();
        database.update("delete from outbox");
    }

    private MailRelay relay(JavaMailSender with) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", with));
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        return new MailRelay(repository, provider, parameters, transaction, clock);
    }

    private Case opened() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
    }

    private void passes(long minutes) {
        now = now.plusMinutes(minutes);
        clock.set(now.toString());
    }

    private List<OutboxMail> written() {
        return repository.findAll().stream()
                .sorted(Comparator.comparing(OutboxMail::id))
                .toList();
    }

    private OutboxMail only() {
        assertThat(written()).hasSize(1);
        return written().get(0);
    }

    private List<String> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> header(message, "Message-ID"))
                .toList();
    }

    private static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            assertThat(values).as(name).hasSize(1);
            return values[0];
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    @DisplayName("AC23, A33, RFC 3834: plain and HTML, to the contact, no reply wanted, and no machine's answer either")
    void aMailArrivesAsItWasWritten() throws Exception {
        server.start();
        Case opened = opened();

        assertThat(relay(sender).run()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        OutboxMail row = only();
        assertThat(row.state()).isEqualTo(MailState.SENT);
        assertThat(mail.getAllRecipients())
                .containsExactly(new InternetAddress(data.contact("andre").email()));
        assertThat(mail.getSubject()).isEqualTo("[" + opened.number() + "] Total da nota com frete em dobro");
        assertThat(header(mail, "From")).contains("nao-responda@");
        assertThat(header(mail, "Reply-To")).contains("nao-responda@");
        assertThat(header(mail, "Message-ID")).isEqualTo(row.messageId());
        assertThat(header(mail, "References"))
                .isEqualTo(header(mail, "In-Reply-To"))
                .contains(opened.number());
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Precedence")).isEqualTo("bulk");
        assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(mail.getContentType()).startsWith("multipart/");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(clock.instant()));
    }

    @Test
    @DisplayName("A33, RFC 5321 4.5.5: what bounces comes back to nobody")
    void theReturnPathIsEmpty() throws Exception {
        List<String> commands = new ArrayList<>();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // GreenMail refuses an empty sender.
            Thread talks = new Thread(() -> takesOneMail(socket, commands));
            talks.start();
            sender.setPort(socket.getLocalPort());
            sender.getJavaMailProperties().setProperty("mail.smtp.from", returnPath);
            opened();

            assertThat(relay(sender).run()).isEqualTo(1);
            talks.join();
        }
        assertThat(commands).contains("MAIL FROM:<>");
    }

    private static void takesOneMail(ServerSocket socket, List<String> commands) {
        try (Socket client = socket.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                Writer out = new OutputStreamWriter(client.getOutputStream(), UTF_8)) {
            out.write("220 test\r\n");
            out.flush();
            boolean words = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (words && !line.equals(".")) {
                    continue;
                }
                words = line.equals("DATA");
                commands.add(line);
                out.write((words ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok") + "\r\n");
                out.flush();
            }
        } catch (IOException closed) {
            commands.add(closed.toString());
        }
    }

    @Test
    @DisplayName("A33: an address is sent twenty mails within an hour; the others wait, in order, and none is lost")
    void aStormIsHeldBack() {
        server.start();
        MailRelay relay = relay(sender);
        Case opened = opened();
        for (int i = 0; i < 24; i++) {
            opened.teamSays("Mensagem " + i);
        }
        Case other = desk.opens(data.contact("helena"), Category.QUESTION, "production");

        assertThat(relay.run()).as("twenty, and the one to somebody else").isEqualTo(21);
        passes(59);
        assertThat(relay.run()).isZero();
        passes(2);
        assertThat(relay.run()).isEqualTo(5);

        assertThat(received())
                .containsExactlyInAnyOrderElementsOf(
                        written().stream().map(OutboxMail::messageId).toList());
        assertThat(written().stream().filter(mail -> mail.number().equals(opened.number())))
                .isSortedAccordingTo(Comparator.comparing(OutboxMail::sentAt));
        assertThat(other.number()).isNotEqualTo(opened.number());
    }

    @Test
    @DisplayName("F1: what was sent is not sent again, however often the relay runs")
    void repeatedRunsRepeatNothing() {
        server.start();
        opened();
        MailRelay relay = relay(sender);

        relay.run();
        passes(60);
        relay.run();
        relay(sender).run();

        assertThat(received()).hasSize(1);
    }

    @Test
    @DisplayName("F8: a mail server down for eight hours; then every mail once, in the order of its occurrence")
    void eightHoursWithoutAServer() {
        MailRelay relay = relay(sender);
        List<Case> cases = new ArrayList<>(List.of(opened(), opened(), opened()));
        for (int minute = 0; minute < 480; minute++) {
            if (minute % 60 == 30) {
                cases.get(minute / 60 % 3).teamSays("Hora " + minute / 60);
            }
            assertThat(relay.run()).isZero();
            passes(1);
        }
        assertThat(written()).hasSize(11).allSatisfy(mail -> assertThat(mail.state())
                .isEqualTo(MailState.PENDING));

        server.start();
        for (int minute = 0; minute < 6; minute++) {
            relay.run();
            passes(1);
        }

        assertThat(received()).hasSize(11).doesNotHaveDuplicates();
        for (Case about : cases) {
            List<String> inOrder = written().stream()
                    .filter(mail -> mail.number().equals(about.number()))
                    .map(OutboxMail::messageId)
                    .toList();
            assertThat(received().stream().filter(inOrder::contains)).containsExactlyElementsOf(inOrder);
        }
        assertThat(written()).allSatisfy(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
    }

    @Test
    @DisplayName("F8: pauses grow to five minutes, so a server that comes back is noticed soon")
    void pausesGrowToMinutes() {
        opened();
        MailRelay relay = relay(sender);
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            relay.run();
            long pause =
                    java.time.Duration.between(clock.instant(), only().nextAt()).toSeconds();
            pauses.add(pause);
            now = now.plusSeconds(pause);
            clock.set(now.toString());
        }
        assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
    }

    @Test
    @DisplayName("F3: a process that dies between sending and marking repeats the mail, with the same Message-ID")
    void aCrashRepeatsWithTheSameMessageId() {
        server.start();
        opened();
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                super.doSend(messages, originals);
                throw new AssertionError("killed");
            }
        };
        dying.setHost(sender.getHost());
        dying.setPort(sender.getPort());

        assertThatThrownBy(() -> relay(dying).run()).hasMessage("killed");
        assertThat(relay(sender).run()).as("while the lease runs").isZero();
        passes(5);
        assertThat(relay(sender).run()).isEqualTo(1);

        assertThat(received()).hasSize(2).containsOnly(only().messageId());
    }

    @Test
    @DisplayName("F8, F23: after three days it is given up, said once in the log, and sent when somebody asks again")
    void givenUpAfterDays(CapturedOutput output) {
        opened();
        MailRelay relay = relay(sender);
        relay.run();
        passes(3 * 24 * 60);

        relay.run();
        relay.run();

        assertThat(only().state()).isEqualTo(MailState.DEAD);
        assertThat(output.getOut().split("is given up", -1)).hasSize(2);
        assertThat(outbox.resend(only().id())).isTrue();
        assertThat(outbox.resend(only().id())).as("a second click").isFalse();
        server.start();
        relay.run();
        assertThat(received()).containsExactly(only().messageId());
    }

    @Test
    @DisplayName("F23: a recipient refused for good is given up at once, and holds up nobody")
    void aRefusedRecipientIsGivenUp() throws Exception {
        opened();
        server.start();
        InternetAddress address = new InternetAddress(data.contact("andre").email());
        SendFailedException refused = new SendFailedException(
                "refused", new SMTPAddressFailedException(address, "RCPT TO", 550, "no such mailbox"));
        boolean[] once = {true};
        JavaMailSenderImpl picky = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                if (once[0]) {
                    once[0] = false;
                    throw new MailSendException(Map.of(messages[0], refused));
                }
                super.doSend(messages, originals);
            }
        };
        picky.setHost(sender.getHost());
        picky.setPort(sender.getPort());
        opened();

        assertThat(relay(picky).run()).isEqualTo(1);

        assertThat(written()).extracting(OutboxMail::state).containsExactly(MailState.DEAD, MailState.SENT);
        assertThat(written().get(0).lastError()).contains("no such mailbox");
    }

    @Test
    @DisplayName("A17: nothing in a subject, a name or an address becomes a header or another recipient")
    void noHeaderIsInjected() throws Exception {
        server.start();
        String attack = "Oi\r\nBcc: vitima@outra.example\r\n\r\nCorpo\u2028X-Mau: 1\u0000";
        String number = process.open(OpenOccurrence.byPortal(
                data.contact("andre").id(),
                "andre",
                new Report(
                        attack,
                        "Descrição",
                        null,
                        null,
                        null,
                        "Impacto",
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                "inventory",
                Category.QUESTION,
                null));
        assertThat(only().subject()).doesNotContainPattern("[\\r\\n\\u0000\\u2028]");
        database.update(
                "update outbox set subject = ?, recipient_name = ? where number = ?",
                "[" + number + "] " + attack,
                "André\r\nCc: vitima@outra.example",
                number);

        assertThat(relay(sender).run()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(mail.getHeader("X-Mau")).isNull();
        assertThat(mail.getSubject()).startsWith("[" + number + "] Oi Bcc: vitima");
    }

    @Test
    @DisplayName("A17: an address that is none, or more than one, is never handed to the server")
    void anAddressThatIsNoneIsGivenUp() {
        server.start();
        opened();
        database.update("update outbox set recipient = 'andre@cliente.example, vitima@outra.example'");

        relay(sender).run();

        assertThat(received()).isEmpty();
        assertThat(only().state()).isEqualTo(MailState.DEAD);
    }

    @Test
    @Timeout(60)
    @DisplayName("F8: while the server hangs, people and timers go on: it holds a thread of the relay, no transaction")
    void aHangingServerHoldsNobodyUp() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        AtomicReference<String> holder = new AtomicReference<>();
        JavaMailSenderImpl hanging = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                holder.set(Thread.currentThread().getName()
                        + (TransactionSynchronizationManager.isActualTransactionActive() ? " in a transaction" : ""));
                asked.countDown();
                try {
                    answers.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        Case late = opened();
        MailRelay relay = relay(hanging);
        relay.start();
        try {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            late.fires("event_triageBreached");
            opened();
            assertThat(late.openTasks()).contains("userTask_chaseTriage");
            assertThat(holder.get()).startsWith("mail-").doesNotContain("transaction");
        } finally {
            answers.countDown();
            relay.stop();
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("F1: relays side by side share the work, and no mail leaves twice")
    void relaysSideBySideSendOnce() throws Exception {
        server.start();
        for (int i = 0; i < 12; i++) {
            opened();
        }
        List<CompletableFuture<Integer>> nodes = Stream.generate(() -> relay(sender))
                .limit(4)
                .map(relay -> CompletableFuture.supplyAsync(relay::run))
                .toList();
        for (CompletableFuture<Integer> node : nodes) {
            node.get();
        }
        relay(sender).run();

        assertThat(received()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("without a mail server nothing is tried, and the mails stay to be read")
    void withoutAServerItRests() {
        opened();

        assertThat(ofTheApplication.isAutoStartup()).isFalse();
        assertThat(ofTheApplication.run()).isZero();
        assertThat(only().attempts()).isZero();
    }
}
