package dev.plantao.process;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.MailState;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which mails the process writes, for what happens to an occurrence, and what is in them. */
@RunningApplication
class MailsTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String REFERRAL = "userTask_handleReferral";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    Outbox outbox;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    private List<OutboxMail> mails(String number) {
        List<OutboxMail> latestFirst = outbox.page(number, "", null, null, 100);
        return Stream.iterate(latestFirst.size() - 1, i -> i >= 0, i -> i - 1)
                .map(latestFirst::get)
                .toList();
    }

    private List<String> templates(Case about) {
        return mails(about.number()).stream().map(OutboxMail::template).toList();
    }

    private OutboxMail last(Case about) {
        List<OutboxMail> all = mails(about.number());
        return all.get(all.size() - 1);
    }

    private Case opened() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
    }

    private Case inAnalysis() {
        return opened().completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                .claimed(N1, "camila");
    }

    private Case asked() {
        return inAnalysis()
                .completed(N1, "camila", with(analysis("ASK_CUSTOMER"), "question", "Qual é o depósito?"))
                .isIn(Stage.AWAITING_CUSTOMER);
    }

    @Test
    @DisplayName("AC01, UNO-B-20: the mail of an opening holds its number and the triage deadline")
    void anOpeningWritesItsMail() {
        OutboxMail mail = last(opened());

        assertThat(mail.template()).isEqualTo("OCCURRENCE_OPENED");
        assertThat(mail.state()).isEqualTo(MailState.PENDING);
        assertThat(mail.recipient()).isEqualTo(data.contact("andre").email());
        assertThat(mail.subject()).startsWith("[" + mail.number() + "] ");
        assertThat(mail.plain())
                .contains(
                        mail.number(),
                        "23/11/2026 às 11:00",
                        data.contact("andre").name());
    }

    @Test
    @DisplayName("AC01, F1: an opening that is rolled back leaves no mail behind")
    void aRolledBackOpeningLeavesNoMail() {
        long before = outbox.page("", "", null, null, 1).stream()
                .mapToLong(OutboxMail::id)
                .sum();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Case opened = opened();
                    assertThat(templates(opened)).hasSize(1);
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");

        assertThat(outbox.page("", "", null, null, 1).stream()
                        .mapToLong(OutboxMail::id)
                        .sum())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("AC18, CON-11: the number is mailed to whom the team opens for")
    void whoPhonedGetsTheNumber() {
        OutboxMail mail = last(desk.phoned(data.contact("andre"), "inventory"));

        assertThat(mail.template()).isEqualTo("OCCURRENCE_REGISTERED");
        assertThat(mail.recipient()).isEqualTo(data.contact("andre").email());
        assertThat(mail.plain()).contains("ganhou o número " + mail.number());
    }

    @Test
    @DisplayName("AC02: an ineligible company reads its number, every missing item, and no triage deadline")
    void anIneligibleCompanyReadsWhatIsMissing() {
        Case referred = desk.phoned(data.contact("paulo"), "purchasing");

        assertThat(templates(referred)).containsExactly("NOT_ELIGIBLE");
        assertThat(last(referred).plain())
                .contains(referred.number(), "Empresa em implantação", "Termo de aceite de implantação pendente")
                .contains("Implantação")
                .doesNotContain("A triagem termina");
    }

    @Test
    @DisplayName("AC04, CON-45: classified with its deadline, answered with the three texts and the manual")
    void classifiedAndAnswered() {
        Case answered = inAnalysis()
                .completed(N1, "camila", with(analysis("ANSWER"), "recommendation", "Ligue o parâmetro <Repor>"));

        assertThat(templates(answered))
                .containsExactly("OCCURRENCE_OPENED", "OCCURRENCE_CLASSIFIED", "OCCURRENCE_ANSWERED");
        assertThat(mails(answered.number()).get(1).plain()).contains("Dúvida", "Baixa", "Suporte", "/11/2026 às ");
        assertThat(last(answered).plain())
                .contains("Ligue o parâmetro <Repor>", "• Manual de Estoque – http")
                .containsPattern("/conhecimento/\\d+/abrir\\?oc=" + answered.number());
        assertThat(last(answered).html())
                .contains("Ligue o parâmetro &lt;Repor&gt;")
                .doesNotContain("<Repor>");
    }

    @Test
    @DisplayName("AC06, CON-32, CON-34, TM05: asked, reminded twice, ended by inactivity")
    void askedRemindedAndEnded() {
        Case silent = asked();
        silent.fires("event_firstReminder").fires("event_secondReminder").fires("event_inactivity");

        List<OutboxMail> mails = mails(silent.number());
        assertThat(templates(silent).subList(2, 6))
                .containsExactly("OCCURRENCE_PENDING", "CUSTOMER_REMINDER", "CUSTOMER_REMINDER", "CUSTOMER_INACTIVE");
        assertThat(mails.get(2).plain()).contains("Qual é o depósito?", "10 dias");
        assertThat(mails.get(3).plain()).contains("Faltam 7 dias");
        assertThat(mails.get(4).plain()).contains("Faltam 3 dias");
        assertThat(mails.get(5).plain()).contains("por falta de retorno");
    }

    @Test
    @DisplayName("CON-05, UNO-M-53: a message is copied to the other side; a note of the team to nobody")
    void messagesAreCopiedToTheOtherSide() {
        Case asked = asked();
        asked.customerSays("É o depósito 7.");
        assertThat(last(asked).recipient()).startsWith("camila@");
        assertThat(last(asked).plain()).contains("É o depósito 7.", "/ocorrencias/" + asked.number());
        int before = templates(asked).size();

        process.teamSaid(asked.number(), Author.staff("camila", "Camila"), Visibility.INTERNAL, "Nota reservada");
        assertThat(templates(asked)).hasSize(before);

        Case waiting = asked();
        waiting.teamSays("Ainda precisamos do depósito.");
        assertThat(last(waiting).template()).isEqualTo("TEAM_MESSAGE");
        assertThat(last(waiting).recipient()).isEqualTo(data.contact("andre").email());
        assertThat(last(waiting).plain()).contains("Ainda precisamos do depósito.");
    }

    @Test
    @DisplayName("AC07, CON-15: told of a reclassification, at triage and later, with reason and new deadline")
    void toldOfAReclassification() {
        Case need = desk.opens(data.contact("marcos"), Category.NEED, "sales");
        need.completed(
                TRIAGE,
                "camila",
                with(
                        triage("PRODUCTION_DEFECT", "PROBLEM"),
                        "productModule",
                        "sales",
                        "categoryReason",
                        "A evidência mostra um defeito"));
        OutboxMail atTriage = mails(need.number()).get(1);
        assertThat(atTriage.template()).isEqualTo("OCCURRENCE_RECLASSIFIED");
        assertThat(atTriage.plain())
                .contains("Problema", "Necessidade", "A evidência mostra um defeito", "Novo prazo: ")
                .doesNotContain("a definir");

        process.reclassify(
                need.number(), Author.staff("camila", "Camila"), Category.QUESTION, SlaClass.SUPPORT, null, "Era uso");
        assertThat(last(need).plain()).contains("Dúvida", "Problema", "Era uso");
    }

    @Test
    @DisplayName("T04, T50: referred to another area, and what that area answers")
    void referredAndConcluded() {
        Case referred = opened().completed(
                        TRIAGE,
                        "camila",
                        with(triage("TRAINING", "QUESTION"), "action", "REFERRAL", "referralDestination", "SALES"));
        assertThat(last(referred).template()).isEqualTo("OCCURRENCE_REFERRED");
        assertThat(last(referred).plain()).contains("Comercial", "Separei os cursos");

        referred.completed(
                REFERRAL, "vitor", java.util.Map.of("action", "CONCLUDE", "guidance", "Agendamos o treinamento."));
        assertThat(last(referred).template()).isEqualTo("REFERRAL_CONCLUDED");
        assertThat(last(referred).plain()).contains("Agendamos o treinamento.");
    }

    @Test
    @DisplayName("T05, UNO-M-62, CON-46: duplicate, out of scope, cancelled")
    void otherEnds() {
        Case original = opened();
        Case duplicate = opened().completed(
                        TRIAGE,
                        "camila",
                        with(
                                triage("CONFIGURATION", "QUESTION"),
                                "action",
                                "DUPLICATE",
                                "duplicateOf",
                                original.number()));
        assertThat(templates(duplicate)).containsExactly("OCCURRENCE_OPENED", "OCCURRENCE_DUPLICATE");
        assertThat(last(duplicate).plain()).contains(original.number());

        Case refused = opened().completed(
                        TRIAGE, "camila", with(triage("PERMISSION_EXECUTION", "QUESTION"), "action", "OUT_OF_SCOPE"));
        assertThat(last(refused).template()).isEqualTo("OUT_OF_SCOPE");
        assertThat(last(refused).plain()).contains("Por segurança");

        process.cancel(original.number(), Author.contact("andre", "André"), CancelReason.SOLVED_ALONE, null);
        assertThat(last(original).template()).isEqualTo("OCCURRENCE_CANCELLED");
    }

    @Test
    @DisplayName("AC19, CON-29: no internal stage, note or finding is in any mail to a customer")
    void nothingInternalIsInAMail() {
        Case escalated = inAnalysis()
                .completed(
                        N1,
                        "camila",
                        with(
                                analysis("ESCALATE_N2"),
                                "escalationReason",
                                "SIMULATION",
                                "checks",
                                "Conferência reservada"))
                .claimed(N2, "sueli");
        process.teamSaid(escalated.number(), Author.staff("sueli", "Sueli"), Visibility.INTERNAL, "Nota reservada");
        escalated.completed(N2, "sueli", with(analysis("ANSWER"), "cause", "Parâmetro", "checks", "Outra reservada"));

        assertThat(mails(escalated.number())).hasSize(3).allSatisfy(mail -> assertThat(mail.plain() + mail.html())
                .doesNotContain("reservada", "N1", "N2", "nível", "triagem (", "Camila", "Sueli"));
    }

    @Test
    @DisplayName("AC23, UNO-M-53..57, UNO-B-25, UNO-B-26: every mail ends with link, phones, thanks and the warning")
    void everyMailHasItsFooter() {
        askedRemindedAndEnded();
        referredAndConcluded();
        otherEnds();
        toldOfAReclassification();

        assertThat(outbox.page("", "", null, null, 200)).hasSizeGreaterThan(20).allSatisfy(mail -> {
            String link =
                    "http://localhost:8080/" + (mail.isInternal() ? "" : "portal/") + "ocorrencias/" + mail.number();
            assertThat(mail.plain())
                    .contains(link)
                    .contains("usuário e senha", "Obrigado pela confiança", "suporte@")
                    .contains("Sorocaba (15) 5555-0101", "Curitiba (41) 5555-0108")
                    .endsWith("por favor, não responda a esta mensagem.\n")
                    .doesNotContain("{{", "null");
            assertThat(mail.html())
                    .contains("href=\"" + link + "\"")
                    .contains("Sorocaba (15) 5555-0101", "Curitiba (41) 5555-0108")
                    .contains("não responda a esta mensagem");
        });
    }
}
