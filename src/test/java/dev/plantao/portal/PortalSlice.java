package dev.plantao.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.customer.Company;
import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OccurrenceSummary;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Reach;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.security.ContactPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the slices of the portal share: a fixed Monday, 09:00, and Marcos of company 7. */
@TestConfiguration
@Import({Labels.class, Moments.class, Visitors.class})
class PortalSlice {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;";
    static final ContactPrincipal MARCOS = new ContactPrincipal("marcos", "Marcos Teles", 3, 7, false);

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("America/Sao_Paulo"));
    }

    static RequestPostProcessor marcos() {
        return contact(MARCOS);
    }

    static RequestPostProcessor contact(ContactPrincipal contact) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                contact, null, AuthorityUtils.createAuthorityList("ROLE_CONTACT")));
    }

    static RequestPostProcessor analyst() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                "camila", null, AuthorityUtils.createAuthorityList("ROLE_STAFF", "ROLE_triage")));
    }

    static Contact contactMarcos(String... modules) {
        Company company = mock();
        given(company.name()).willReturn("Distribuidora Serra Azul");
        given(company.modules()).willReturn(Set.of(modules));
        given(company.clientVersion()).willReturn("2026.40");
        Contact contact = mock();
        given(contact.company()).willReturn(company);
        given(contact.name()).willReturn("Marcos Teles");
        return contact;
    }

    static ProductModule module(String code, String name) {
        return new ProductModule(code, name);
    }

    static OccurrenceSummary summary(long id, String subject, Stage stage) {
        return new OccurrenceSummary(
                id,
                "OC-2026-%06d".formatted(id),
                subject,
                "Distribuidora Serra Azul",
                "Marcos Teles",
                "Ouro",
                "Vendas",
                Category.PROBLEM,
                null,
                Priority.HIGH,
                stage,
                null,
                NOW.minusSeconds(3600),
                stage == Stage.AWAITING_CUSTOMER ? null : NOW.plusSeconds(3600),
                stage.isFinal() ? NOW : null);
    }

    /** An occurrence of company 7, unknown to every other company. */
    static Occurrence occurrence(OccurrenceReading reading, String number, Stage stage) {
        Occurrence occurrence = mock();
        Contact contact = contactMarcos();
        given(occurrence.number()).willReturn(number);
        given(occurrence.contact()).willReturn(contact);
        given(occurrence.stage()).willReturn(stage);
        given(occurrence.isClosed()).willReturn(stage.isFinal());
        given(occurrence.moduleCode()).willReturn("sales");
        given(occurrence.openedAt()).willReturn(NOW.minusSeconds(3600));
        given(occurrence.category()).willReturn(Category.PROBLEM);
        given(occurrence.customerCategory()).willReturn(Category.PROBLEM);
        given(occurrence.channel()).willReturn(Channel.PORTAL);
        given(occurrence.report()).willReturn(report("Frete somado duas vezes"));
        given(reading.get(any(), any())).willAnswer(call -> {
            if (number.equals(call.getArgument(0)) && new Reach(7, null).equals(call.getArgument(1))) {
                return occurrence;
            }
            throw new OccurrenceNotFound(call.getArgument(0));
        });
        List<StageEntry> stays = stays(Stage.TRIAGE, stage);
        given(reading.timeline(occurrence)).willReturn(stays);
        given(reading.interactions(any(), anyBoolean(), any(), anyInt())).willReturn(List.of());
        return occurrence;
    }

    static Report report(String subject) {
        return new Report(
                subject,
                "O total da nota soma o frete duas vezes.",
                "1. Faturar",
                "Uma vez",
                "Duas vezes",
                "Nota errada",
                true,
                true,
                "88120",
                "4471",
                null,
                null,
                null,
                null,
                null);
    }

    static List<StageEntry> stays(Stage... stages) {
        return Arrays.stream(stages)
                .map(stage -> {
                    StageEntry stay = mock();
                    given(stay.stage()).willReturn(stage);
                    given(stay.enteredAt()).willReturn(NOW.minusSeconds(60));
                    return stay;
                })
                .toList();
    }

    static Interaction said(Author author, String text) {
        Interaction interaction = mock();
        given(interaction.author()).willReturn(author.username());
        given(interaction.authorName()).willReturn(author.name());
        given(interaction.authorKind()).willReturn(author.kind());
        given(interaction.at()).willReturn(NOW.minusSeconds(30));
        given(interaction.text()).willReturn(text);
        return interaction;
    }
}
