package dev.plantao.notification;

import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one mail to the mail server. */
class Postman {

    private final JavaMailSender server;
    private final Parameters parameters;
    private final Clock clock;

    Postman(JavaMailSender server, Parameters parameters, Clock clock) {
        this.server = server;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @throws Undeliverable if it never will be, however often it is tried
     * @throws MailException if it could not be sent now
     */
    void deliver(OutboxMail mail) {
        if (!new Addressee(mail.recipient(), mail.recipientName(), mail.isInternal()).isValid()) {
            throw new Undeliverable("Endereço de e-mail inválido no cadastro.");
        }
        try {
            server.send(message(mail));
        } catch (MailSendException refused) {
            String refusal = refusal(refused);
            if (refusal != null) {
                throw new Undeliverable(refusal);
            }
            throw refused;
        }
    }

    private MimeMessage message(OutboxMail mail) {
        MailSettings settings = parameters.mail();
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(address(settings.from(), settings.senderName()));
            helper.setReplyTo(address(settings.from(), settings.senderName()));
            helper.setTo(address(mail.recipient(), mail.recipientName()));
            helper.setSubject(HeaderText.oneLine(mail.subject()));
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(mail.plain(), mail.html());
            headers(message, mail, settings.from());
            return message;
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new MailParseException(malformed);
        }
    }

    /** No machine shall answer it (RFC 3834; the last one is for Exchange), and mail programs shall thread it. */
    private static void headers(MimeMessage message, OutboxMail mail, String from) throws MessagingException {
        String root = MailThread.root(mail.number(), from);
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("In-Reply-To", root);
        message.setHeader("References", root);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        message.setHeader("X-Auto-Response-Suppress", "All");
    }

    private static InternetAddress address(String address, String name)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress checked = new InternetAddress(address, true);
        checked.setPersonal(HeaderText.oneLine(name), StandardCharsets.UTF_8.name());
        return checked;
    }

    /**
     * What the server says against the recipient, if it does so for good (550 to 554 to RCPT TO, RFC 5321 4.2.3). Every
     * other refusal may be the installation's own mistake, such as a password, and must not cost mails.
     */
    private static @Nullable String refusal(MailSendException refused) {
        for (Exception failed : refused.getMessageExceptions()) {
            for (Exception next = failed; next instanceof MessagingException; ) {
                if (next instanceof SMTPAddressFailedException address && isForGood(address.getReturnCode())) {
                    return address.getMessage();
                }
                next = ((MessagingException) next).getNextException();
            }
        }
        return null;
    }

    private static boolean isForGood(int code) {
        return code >= 550 && code <= 554;
    }

    /** This mail will never be delivered. */
    static final class Undeliverable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undeliverable(String reason) {
            super(reason);
        }
    }
}
