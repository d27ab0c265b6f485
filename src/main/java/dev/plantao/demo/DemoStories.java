package dev.plantao.demo;

import static java.util.Map.entry;

import dev.plantao.knowledge.Knowledge;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.process.Actors;
import dev.plantao.process.CallbackDesk;
import dev.plantao.process.DueTimers;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.PhoneDesk;
import dev.plantao.process.ProductDesk;
import dev.plantao.process.TaskDesk;
import dev.plantao.product.Versions;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the desk lived through in the days before the start: the occurrences of rules.md e.8 as far as the support's own
 * process takes them, and some of other companies so that no queue is empty. Every instant is so many working hours
 * before the start, so that each clock shows the same share used whenever the demo is started.
 */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoStories {

    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String DIAGNOSE = "userTask_diagnose";
    private static final String DEVELOP = "userTask_develop";
    private static final String EVALUATE = "userTask_evaluateProduct";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CHASE = "userTask_chaseTriage";
    private static final String BREACH = "userTask_handleBreach";
    private static final String REFERRAL = "userTask_handleReferral";
    private static final String JOANAS_PHONE = "(16) 5555-0143";

    private final DemoCompanies companies;
    private final OccurrenceProcess process;
    private final TaskDesk tasks;
    private final PhoneDesk phone;
    private final ProductDesk product;
    private final CallbackDesk callbacks;
    private final Attachments attachments;
    private final Knowledge knowledge;
    private final Versions versions;
    private final DueTimers timers;
    private final Actors actors;
    private final Calendars calendars;
    private final DeskClock clock;

    DemoStories(
            DemoCompanies companies,
            OccurrenceProcess process,
            TaskDesk tasks,
            PhoneDesk phone,
            ProductDesk product,
            CallbackDesk callbacks,
            Attachments attachments,
            Knowledge knowledge,
            Versions versions,
            DueTimers timers,
            Actors actors,
            Calendars calendars,
            DeskClock clock) {
        this.companies = companies;
        this.process = process;
        this.tasks = tasks;
        this.phone = phone;
        this.product = product;
        this.callbacks = callbacks;
        this.attachments = attachments;
        this.knowledge = knowledge;
        this.versions = versions;
        this.timers = timers;
        this.actors = actors;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Lets everything happen and leaves the clock at the present. */
    void play() {
        Instant present = clock.instant();
        Script script = new Script();
        new Desk(script, present).write();
        script.play(clock, timers, present);
    }

    /** The stories, told from one present. */
    private final class Desk {

        private final WorkingTime working = new WorkingTime(calendars.of(Calendars.DEFAULT));
        private final Story.Scene scene;
        private final Instant present;

        Desk(Script script, Instant present) {
            this.scene = new Story.Scene(script, process, tasks, attachments, phone, product, callbacks);
            this.present = present;
        }

        void write() {
            twoRequestsInOneCall();
            slowAuthorization();
            lateTriageAnswered();
            lateSolutionCredited();
            productMissingInTheStore();
            agencyWithTwoRequests();
            cancelledByTheCustomer();
            companyBeingImplemented();
            minimumStock();
            costCentreOfTrips();
            blankEntriesOfProduction();
            freightTwiceAndItsDuplicate();
            askedOfTheProduct();
            waitingForDiagnosis();
            waitingForTheFirstLevel();
            waitingForTriage();
        }

        /**
         * O1 and OX1: an error the second level reproduced and development corrected, waiting for its version, and the
         * same error told again by the same contact.
         */
        private void freightTwiceAndItsDuplicate() {
            Story original = story(
                            "marcos",
                            Category.PROBLEM,
                            "sales",
                            "Frete somado duas vezes no total da nota",
                            "Ao faturar o pedido 88120 o frete entrou no total da nota 4471 duas vezes: uma nos itens"
                                    + " e outra no rodapé. O cliente recusou a mercadoria.")
                    .reproducedBy(
                            "1. Incluir pedido com frete rateado nos itens. 2. Informar frete no rodapé. 3. Faturar.",
                            "Total da nota com o frete uma única vez.",
                            "Total da nota com o frete somado nos itens e no rodapé.")
                    .blocking(true, "Duas carretas paradas na doca até a nota ser corrigida.")
                    .about("88120", "4471", "Vendas > Faturamento")
                    .showing("tela-faturamento.png", "nota-4471.pdf")
                    .openedByPortal(ago(9, 30))
                    .triaged(ago(8, 45), "PRODUCTION_DEFECT")
                    .claimed(ago(8, 15), N1, "bruno")
                    .completed(
                            ago(6, 30),
                            N1,
                            "bruno",
                            analysis(
                                    "ESCALATE_N2",
                                    "Parâmetros de frete conferidos e iguais aos do padrão; no pedido o valor está certo"
                                            + " e na nota aparece dobrado.",
                                    70,
                                    entry("escalationReason", "SIMULATION")))
                    .claimed(ago(5, 40), N2, "rafael")
                    .teamSaid(
                            ago(3, 10),
                            actors.staff("rafael"),
                            Visibility.INTERNAL,
                            "Simulei na base padrão da versão 2026.44: dobra sempre que o rateio e o rodapé são"
                                    + " preenchidos. Falta confirmar na versão anterior.",
                            "simulacao-frete.xlsx")
                    .teamSaid(
                            ago(3, 0),
                            actors.staff("rafael"),
                            Visibility.PUBLIC,
                            "Marcos, reproduzimos o caso fora da sua base. Enquanto analisamos, preencha o frete só nos"
                                    + " itens: assim o total sai correto.")
                    .completed(
                            ago(2, 40),
                            N2,
                            "rafael",
                            simulated(
                                    "A versão anterior faz o mesmo: o defeito é do produto, não de parâmetro.",
                                    60,
                                    "2026.44",
                                    "1. Incluir pedido com frete rateado nos itens. 2. Informar frete no rodapé. 3. Faturar"
                                            + " e conferir o total da nota."))
                    .claimed(ago(2, 20), DIAGNOSE, "edu")
                    .completed(
                            ago(1, 40),
                            DIAGNOSE,
                            "edu",
                            Map.of(
                                    "action", "CONFIRM",
                                    "title", "Frete do rodapé somado ao rateio no total da nota",
                                    "rootCause",
                                            "O totalizador da nota soma a linha de frete do rodapé depois de já ter somado o"
                                                    + " rateio dos itens.",
                                    "affectedVersions", "2026.38 em diante",
                                    "workaround", "Preencher o frete só nos itens.",
                                    "estimateHours", 3))
                    .claimed(ago(1, 30), DEVELOP, "edu")
                    .delivered(
                            ago(0, 35),
                            "edu",
                            this::nextVersion,
                            Map.of(
                                    "solution", "O rodapé só entra no total quando não há rateio nos itens.",
                                    "tests",
                                            "Doze notas com e sem rateio, com e sem rodapé; devolução e carta de correção.",
                                    "releaseNote",
                                            "Vendas > Faturamento: o frete entra uma só vez no total da nota, mesmo com rateio"
                                                    + " nos itens."));
            story(
                            "marcos",
                            Category.PROBLEM,
                            "sales",
                            "Total da nota com frete errado",
                            "Outra nota saiu com o frete dobrado no total. Parece o mesmo caso de hoje cedo.")
                    .reproducedBy(
                            "Faturar pedido com frete rateado.",
                            "Total sem frete em dobro.",
                            "Total com frete em dobro.")
                    .blocking(true, "Mais uma entrega parada.")
                    .about("88131", "4475", "Vendas > Faturamento")
                    .openedByPortal(ago(8, 0))
                    .foundDuplicateOf(original, ago(7, 20), "PRODUCTION_DEFECT");
        }

        /** O11: a change in the customer's database, analysed and quoted; its customer has to accept the price. */
        private void costCentreOfTrips() {
            story(
                            "otavio",
                            Category.NEED,
                            "fleet",
                            "Atualizar centro de custo de 3.200 viagens",
                            "As viagens de outubro da filial de Sorocaba foram lançadas no centro de custo antigo. São"
                                    + " 3.200, e pela tela só se altera uma por vez.")
                    .blocking(false, "O fechamento do mês da filial espera por isso.")
                    .about(null, null, "Frota > Viagens")
                    .openedByPortal(ago(8, 0))
                    .triaged(ago(7, 20), "REQUESTED_DB_CHANGE")
                    .claimed(ago(6, 50), N1, "ana")
                    .teamSaid(
                            ago(6, 40),
                            actors.staff("ana"),
                            Visibility.PUBLIC,
                            "Otávio, vou ver se há um caminho pela tela antes de falar em alterar o banco de dados.")
                    .completed(
                            ago(6, 10),
                            N1,
                            "ana",
                            analysis(
                                    "ESCALATE_N2",
                                    "A tela não altera em lote; o cadastro dos centros de custo está certo.",
                                    30,
                                    entry("escalationReason", "DEEP_ANALYSIS")))
                    .claimed(ago(5, 30), N2, "rafael")
                    .completed(
                            ago(4, 0),
                            N2,
                            "rafael",
                            analysis(
                                    "DATABASE_CHANGE",
                                    "Viagens de 01 a 31/10 da filial 3 no centro 14; nenhuma foi contabilizada.",
                                    60,
                                    entry("changeOperation", "UPDATE"),
                                    entry("changeRequested", "yes"),
                                    entry(
                                            "changePurpose",
                                            "Passar ao centro de custo 41 as 3.200 viagens de outubro da filial 3 que"
                                                    + " estão no centro 14."),
                                    entry(
                                            "changeRisk",
                                            "Viagem já contabilizada mudaria de rateio: conferir o filtro antes.")))
                    .completed(
                            ago(3, 0),
                            "userTask_quoteDatabaseChange",
                            "tiago",
                            Map.of(
                                    "scope",
                                    "Trocar o centro de custo das 3.200 viagens de outubro da filial de Sorocaba, do"
                                            + " antigo para o novo, e conferir com vocês o total por centro de custo.",
                                    "minutes",
                                    40,
                                    "validDays",
                                    10));
        }

        /** O5, O6 and O7: a law that development dated, a need that waits for the meeting, and an idea that was denied. */
        private void askedOfTheProduct() {
            LocalDate today = LocalDate.ofInstant(present, clock.getZone());
            story(
                            "sonia",
                            Category.FISCAL_REQUIREMENT,
                            "fleet",
                            "Nova nota técnica do CT-e exige campo de rota",
                            "A nota técnica passa a recusar o CT-e sem o código da rota. O cadastro da viagem não tem esse"
                                    + " campo.")
                    .requiredBy("Nota Técnica CT-e 2026.003, item 4.2", today.plusDays(25))
                    .blocking(true, "Sem o campo nenhum CT-e será autorizado a partir da vigência.")
                    .about(null, null, "Frota > Viagens")
                    .openedByPortal(ago(7, 30))
                    .triaged(ago(7, 0), "LEGAL_EVOLUTION")
                    .claimed(ago(6, 55), N1, "ana")
                    .teamSaid(
                            ago(6, 50),
                            actors.staff("ana"),
                            Visibility.PUBLIC,
                            "Sônia, recebemos a nota técnica. Vou conferir o que falta no cadastro e levar o pedido ao produto.")
                    .completed(
                            ago(5, 50),
                            N1,
                            "ana",
                            analysis(
                                    "SEND_TO_PRODUCT",
                                    "A nota técnica foi lida: o campo é obrigatório e não existe no cadastro.",
                                    30,
                                    entry(
                                            "productJustification",
                                            "Todas as transportadoras param de emitir sem o campo.")))
                    .anticipated(ago(5, 40), actors.staff("paula"), "O prazo legal vence antes da versão seguinte.")
                    .completed(
                            ago(4, 30),
                            EVALUATE,
                            "paula",
                            judged("ACCEPT", "Um campo no cadastro e no XML.", 6, "Todas as transportadoras."))
                    .completed(
                            ago(3, 45),
                            "userTask_setDeliveryDate",
                            "edu",
                            Map.of(
                                    "deliveryOn",
                                    DAY.format(today.plusDays(18)),
                                    "estimateHours",
                                    40,
                                    "legalChecked",
                                    true));
            story(
                            "helena",
                            Category.NEED,
                            "production",
                            "Custo por ordem de produção em um relatório",
                            "Hoje juntamos três relatórios em uma planilha para saber o custo de cada ordem. Precisamos dele"
                                    + " em um só.")
                    .about(null, null, "Produção > Relatórios")
                    .openedByPortal(ago(6, 40))
                    .triaged(ago(6, 10), "SOFTWARE_CHANGE")
                    .completed(
                            ago(4, 50),
                            N1,
                            "camila",
                            analysis(
                                    "SEND_TO_PRODUCT",
                                    "Nenhum relatório traz o custo por ordem; os dados existem.",
                                    20,
                                    entry("productJustification", "Poupa meio dia por fechamento em cada fábrica.")));
            story(
                            "cintia",
                            Category.IMPROVEMENT,
                            "sales",
                            "Mudar cor das linhas da tela de pedidos",
                            "Queremos as linhas dos pedidos urgentes em laranja, como na planilha que usávamos.")
                    .about(null, null, "Vendas > Pedidos")
                    .openedByPortal(ago(6, 20))
                    .triaged(ago(5, 55), "SOFTWARE_CHANGE")
                    .completed(
                            ago(4, 40),
                            N1,
                            "bruno",
                            analysis(
                                    "SEND_TO_PRODUCT",
                                    "A tela usa as cores do tema; não há parâmetro para elas.",
                                    10,
                                    entry(
                                            "productJustification",
                                            "Quem separa os pedidos acha os urgentes mais depressa.")))
                    .anticipated(ago(4, 20), actors.staff("paula"), "Já foi avaliado em outro pedido igual.")
                    .completed(
                            ago(4, 0),
                            EVALUATE,
                            "paula",
                            with(
                                    judged("DENY", "Cada tela teria cores próprias.", 0, "Ninguém mais pediu."),
                                    Map.of(
                                            "denialReason",
                                            "EXCLUSIVE_USE",
                                            "publicText",
                                            "As cores seguem o tema do sistema, igual para todos. Para achar os urgentes, use o"
                                                    + " filtro Prioridade da própria tela.")));
        }

        /** O8: nothing reproduced outside the customer's environment; the term of the consultancy waits for its customer. */
        private void blankEntriesOfProduction() {
            story(
                            "helena",
                            Category.PROBLEM,
                            "production",
                            "Apontamento de produção grava em branco só em um grupo de produto",
                            "Os apontamentos do grupo 31 ficam sem quantidade. Nos outros grupos tudo grava.")
                    .reproducedBy(
                            "Apontar uma ordem de produto do grupo 31.",
                            "Quantidade gravada no apontamento.",
                            "Apontamento sem quantidade.")
                    .blocking(false, "A fundição confere as quantidades em papel.")
                    .about(null, null, "Produção > Apontamento")
                    .openedByPortal(ago(4, 0))
                    .triaged(ago(3, 30), "PRODUCTION_DEFECT")
                    .claimed(ago(3, 20), N1, "ana")
                    .teamSaid(
                            ago(3, 10),
                            actors.staff("ana"),
                            Visibility.PUBLIC,
                            "Já olhamos os parâmetros do grupo 31; seguimos com o especialista de produção.")
                    .completed(
                            ago(2, 50),
                            N1,
                            "ana",
                            analysis(
                                    "ESCALATE_N2",
                                    "Parâmetros do grupo iguais aos dos demais; não se repete na nossa base.",
                                    25,
                                    entry("escalationReason", "SIMULATION")))
                    .claimed(ago(2, 40), N2, "sueli")
                    .completed(
                            ago(1, 20),
                            N2,
                            "sueli",
                            analysis(
                                    "CONSULTANCY",
                                    "Não reproduzida na base padrão 2026.46; só com o cadastro do grupo 31.",
                                    70,
                                    entry("simulationEnvironment", "STANDARD"),
                                    entry("simulationVersion", "2026.46"),
                                    entry("simulationSteps", "Apontar ordens de três grupos na base padrão."),
                                    entry("simulationResult", "NOT_REPRODUCED"),
                                    entry("consultancyIsolated", "yes"),
                                    entry("consultancySigns", List.of("NOT_REPRODUCED", "ONLY_WITH_RECORD")),
                                    entry("consultancyInvolved", "Grupo de produto 31 e seus roteiros"),
                                    entry(
                                            "consultancyChecklist",
                                            List.of("PARAMETERS", "UPDATES", "DICTIONARY", "REPRODUCTION", "LOG"))))
                    .completed(ago(0, 50), "userTask_approveConsultancy", "tiago", Map.of("action", "APPROVE"));
        }

        /** O2: a question the first level is answering. */
        private void minimumStock() {
            story(
                            "andre",
                            Category.QUESTION,
                            "inventory",
                            "Como ativar aviso de estoque mínimo por filial",
                            "Cada loja tem um giro diferente. Queremos ser avisados do estoque mínimo de cada filial, e"
                                    + " não do total da rede.")
                    .about(null, null, "Cadastros > Produto > Reposição")
                    .openedByPortal(ago(13, 0))
                    .triaged(ago(12, 0), "CONFIGURATION")
                    .claimed(ago(6, 0), N1, "camila");
        }

        /** O3: asked, answered two working days later by the customer, now waiting for the second level. */
        private void slowAuthorization() {
            story(
                            "cintia",
                            Category.PROBLEM,
                            "fiscal",
                            "Autorização da nota demora minutos; Sefaz",
                            "Desde cedo cada nota leva de dois a quatro minutos para ser autorizada e forma fila no caixa"
                                    + " das seis lojas. O portal também está lento.")
                    .reproducedBy(
                            "Emitir qualquer nota no caixa e transmitir.",
                            "Autorização em poucos segundos.",
                            "Autorização em dois a quatro minutos; às vezes expira e é preciso repetir.")
                    .blocking(false, "Fila nos caixas e clientes que desistem da compra.")
                    .about(null, "90233", "Fiscal > Transmissão")
                    .openedByPhone(ago(35, 0), "(15) 5555-0162", PhoneReason.APPLICATION_UNAVAILABLE)
                    .triaged(ago(34, 30), "PERFORMANCE_INTEGRATION", "N1", Map.of("thirdPartySystem", "SEFAZ"))
                    .claimed(ago(34, 0), N1, "ana")
                    .completed(
                            ago(33, 0),
                            N1,
                            "ana",
                            analysis(
                                    "ASK_CUSTOMER",
                                    "Painel da Sefaz sem indisponibilidade no período; certificado válido; fila de"
                                            + " transmissão sem erro de conexão.",
                                    45,
                                    entry(
                                            "question",
                                            "Cíntia, precisamos do log de transmissão de uma nota demorada e do horário em"
                                                    + " que ela foi enviada. O atraso ocorre em todas as lojas ou só nas"
                                                    + " que usam o mesmo link de internet?")))
                    .contactSaid(
                            ago(13, 0),
                            "Ocorre nas seis lojas. A nota 90233 foi enviada às 10h12 e autorizada às 10h15; o log mostra"
                                    + " três tentativas. O link é o mesmo para todas.")
                    .completed(
                            ago(9, 0),
                            N1,
                            "ana",
                            analysis(
                                    "ESCALATE_N2",
                                    "Log do cliente: três tentativas por nota, com espera de 60 s entre elas. A primeira"
                                            + " resposta da Sefaz chega e não é lida.",
                                    95,
                                    entry("escalationReason", "DEEP_ANALYSIS")));
        }

        /** O4: asked at least six days ago, reminded, still silent. */
        private void productMissingInTheStore() {
            Instant asked = working.before(present.minus(Duration.ofDays(6)), Duration.ofHours(1));
            story(
                            "livia",
                            Category.QUESTION,
                            "online-store",
                            "Produto não aparece na loja",
                            "Cadastrei um produto novo ontem e ele não aparece na loja virtual. No sistema está ativo.")
                    .about(null, null, "Loja Virtual > Integração")
                    .openedByPortal(working.before(asked, Duration.ofHours(3)))
                    .triaged(working.before(asked, Duration.ofHours(2)), "GUIDANCE")
                    .claimed(working.before(asked, Duration.ofMinutes(40)), N1, "davi")
                    .completed(
                            asked,
                            N1,
                            "davi",
                            analysis(
                                    "ASK_CUSTOMER",
                                    "Fila de integração sem itens parados. Sem o código não há como saber se o produto"
                                            + " entrou nela.",
                                    20,
                                    entry(
                                            "question",
                                            "Lívia, qual é o SKU do produto e em que categoria ele foi posto?")));
        }

        /** O12: by phone, from a company whose implementation has not ended: referred without triage. */
        private void companyBeingImplemented() {
            story(
                            "paulo",
                            Category.QUESTION,
                            "purchasing",
                            "Ainda em implantação, quero ajuda no cadastro",
                            "Estamos cadastrando os fornecedores das obras e não sabemos qual grupo usar para empreiteiros.")
                    .openedByPhone(ago(16, 0), "(11) 5555-0179", PhoneReason.WITHOUT_PORTAL_ACCESS);
        }

        /** OX4: what is no support at all: the office's internet, and a new commercial request. */
        private void agencyWithTwoRequests() {
            story(
                            "bia",
                            Category.QUESTION,
                            "production-portal",
                            "Internet do escritório caiu",
                            "O escritório está sem internet desde cedo e não conseguimos entrar no portal de produção.")
                    .openedInternally(ago(24, 0), "camila")
                    .triaged(ago(23, 20), "INFRASTRUCTURE", "REFERRAL", Map.of())
                    .completed(
                            ago(20, 0),
                            REFERRAL,
                            "vitor",
                            Map.of(
                                    "action",
                                    "CONCLUDE",
                                    "guidance",
                                    "Bia, o acesso à internet é do seu provedor; abrimos o caminho com o atendimento"
                                            + " empresarial dele e o retorno foi restabelecido. O portal está no ar."));
            story(
                            "bia",
                            Category.QUESTION,
                            "production-portal",
                            "Cliente recorrente quer campanha",
                            "Um cliente que já atendemos pediu uma campanha de fim de ano com três peças por semana.")
                    .openedInternally(ago(27, 0), "camila")
                    .triaged(ago(26, 0), "NEW_COMMERCIAL_REQUEST", "REFERRAL", Map.of());
        }

        /**
         * OX5: one call, two requests: a refusal, and an answer within the limits of what the support may say of taxes.
         * She also asks for Bruno, who calls back; today she asks for him again.
         */
        private void twoRequestsInOneCall() {
            DemoCall call = call("joana", JOANAS_PHONE, PhoneReason.WITHOUT_PORTAL_ACCESS)
                    .answered(ago(46, 4));
            story(
                            "joana",
                            Category.QUESTION,
                            "sales",
                            "Libera a rotina pra mim",
                            "A Joana pede que alguém do suporte rode o cancelamento de lote de notas, porque o usuário dela"
                                    + " não tem permissão e o administrador está em férias.")
                    .openedIn(call, ago(46, 0), PhoneReason.WITHOUT_PORTAL_ACCESS)
                    .triaged(ago(45, 20), "PERMISSION_EXECUTION", "OUT_OF_SCOPE", Map.of());
            story(
                            "joana",
                            Category.QUESTION,
                            "fiscal",
                            "Qual CST uso?",
                            "Na mesma ligação: a nota 4402 foi rejeitada e ela pergunta qual CST deve usar para o item.")
                    .about(null, "4402", "Fiscal > Notas de saída")
                    .openedIn(call, ago(45, 55), PhoneReason.WITHOUT_PORTAL_ACCESS)
                    .triaged(ago(45, 10), "FISCAL_PARAMETER")
                    .claimed(ago(44, 30), N1, "ana")
                    .completed(
                            ago(43, 50),
                            N1,
                            "ana",
                            analysis(
                                    "ANSWER",
                                    "Rejeição da nota 4402 lida no retorno da Sefaz; campo e tela identificados.",
                                    25,
                                    entry("cause", "A rejeição aponta o campo CST do item, informado em branco."),
                                    entry(
                                            "recommendation",
                                            "Não indicamos a tributação: confirme o código com o contador e preencha-o em"
                                                    + " Fiscal > Cadastros > Regra de item. Com ele em mãos, ajudamos a"
                                                    + " registrar."),
                                    entry("fiscalRejection", "CST do item não informado"),
                                    entry("fiscalField", "CST"),
                                    entry("fiscalScreen", "Fiscal > Cadastros > Regra de item"),
                                    entry("manualLinks", manual("fiscal", "Fiscal > Notas de saída"))));
            call.leaves(ago(45, 51), "bruno", "Quer saber se o Bruno pode mostrar a rotina ao administrador dela.")
                    .ended(ago(45, 50))
                    .returned(ago(44, 50), "bruno", "Combinamos mostrar a rotina quando o administrador voltar.");
            call("joana", JOANAS_PHONE, PhoneReason.REQUESTED_BY_ANALYST)
                    .answered(ago(0, 50))
                    .leaves(ago(0, 48), "bruno", "O administrador voltou de férias: podem marcar a demonstração.")
                    .ended(ago(0, 47));
            call("vera", "(19) 5555-0136", PhoneReason.APPLICATION_UNAVAILABLE)
                    .waits(present.minus(Duration.ofMinutes(4)));
        }

        /** Triage passed its two hours, the coordination stepped in, the first level answered the same day. */
        private void lateTriageAnswered() {
            story(
                            "sonia",
                            Category.QUESTION,
                            "fiscal",
                            "Onde vejo o protocolo da carta de correção?",
                            "Transmiti a carta de correção de um CT-e e preciso do número do protocolo para o embarcador.")
                    .about(null, "CT-e 20817", "Fiscal > Documentos de transporte")
                    .openedByPortal(ago(33, 0))
                    .completed(
                            ago(30, 40),
                            CHASE,
                            "miriam",
                            Map.of(
                                    "action",
                                    "CHASE",
                                    "delayReason",
                                    "Pico de ligações no começo do expediente; a triagem voltou ao ritmo às dez horas."))
                    .triaged(ago(30, 20), "GUIDANCE")
                    .claimed(ago(29, 50), N1, "ana")
                    .completed(
                            ago(29, 0),
                            N1,
                            "ana",
                            analysis(
                                    "ANSWER",
                                    "Protocolo localizado na aba Eventos do documento.",
                                    15,
                                    entry("actionTaken", "Localizamos o evento e conferimos que foi aceito."),
                                    entry(
                                            "recommendation",
                                            "Abra o documento, aba Eventos, e clique em Imprimir evento: o protocolo sai no"
                                                    + " rodapé."),
                                    entry("manualLinks", manual("fiscal", "Fiscal > Documentos de transporte")),
                                    entry("becomeFaq", true)));
        }

        /** Four hours were promised and ten were taken: the lead credits the month, and the answer says why it is late. */
        private void lateSolutionCredited() {
            story(
                            "rui",
                            Category.QUESTION,
                            "costing",
                            "Custo da ordem fechada não bate com o razão",
                            "A ordem 5512 fechou com custo diferente do razão e não conseguimos encerrar o mês.")
                    .blocking(true, "Fechamento do mês parado.")
                    .about("5512", null, "Custos > Fechamento")
                    .openedByPortal(ago(53, 0))
                    .triaged(ago(52, 30), "CONFIGURATION")
                    .claimed(ago(52, 25), N1, "camila")
                    .teamSaid(
                            ago(52, 15),
                            actors.staff("camila"),
                            Visibility.PUBLIC,
                            "Rui, estou com a ordem 5512 e comparo os apontamentos dela com o razão.")
                    .completed(
                            ago(46, 0),
                            BREACH,
                            "tiago",
                            Map.of(
                                    "breachReason",
                                    "NO_SPECIALIST",
                                    "actionPlan",
                                    "Sueli acompanha a Camila nos fechamentos de custo até o fim do mês.",
                                    "applyPenalty",
                                    "yes"))
                    .completed(
                            ago(42, 0),
                            N1,
                            "camila",
                            analysis(
                                    "ANSWER",
                                    "Ordem reaberta em cópia: o rateio da fundição usava o critério do mês anterior.",
                                    80,
                                    entry("cause", "O critério de rateio foi trocado depois do primeiro apontamento."),
                                    entry(
                                            "actionTaken",
                                            "Conferimos o razão da ordem com o critério certo: os valores batem."),
                                    entry("recommendation", "Recalcule a ordem em Custos > Fechamento e feche o mês."),
                                    entry("delayReason", "A especialista em custos estava ausente.")));
        }

        /** The page of the manual about this screen, as the form sends it. */
        private List<String> manual(String module, String screen) {
            return knowledge.manual(module, screen).stream()
                    .limit(1)
                    .map(page -> String.valueOf(page.id()))
                    .toList();
        }

        private void cancelledByTheCustomer() {
            story(
                            "otavio",
                            Category.QUESTION,
                            "finance",
                            "Boleto não aparece na remessa",
                            "Um boleto de frete não entrou no arquivo de remessa de hoje.")
                    .openedByPortal(ago(19, 0))
                    .triaged(ago(18, 30), "GUIDANCE")
                    .cancelled(
                            ago(17, 45),
                            CancelReason.SOLVED_ALONE,
                            "A carteira do título estava trocada; já entrou na remessa da tarde.");
        }

        /** Reproduced by the second level: the next one for development. */
        private void waitingForDiagnosis() {
            story(
                            "igor",
                            Category.PROBLEM,
                            "eis",
                            "Indicador de margem some ao trocar o período",
                            "Ao mudar do mês para o trimestre, o indicador de margem fica vazio para um dos nossos clientes.")
                    .reproducedBy(
                            "Abrir o painel de margem, mês corrente; trocar para trimestre.",
                            "Indicador recalculado para o trimestre.",
                            "Indicador vazio, sem mensagem.")
                    .openedByPortal(ago(6, 0))
                    .triaged(ago(5, 15), "PRODUCTION_DEFECT")
                    .claimed(ago(5, 0), N1, "camila")
                    .completed(
                            ago(4, 20),
                            N1,
                            "camila",
                            analysis(
                                    "ESCALATE_N2",
                                    "Parâmetros do painel iguais aos de outro cliente, em que o trimestre aparece.",
                                    30,
                                    entry("escalationReason", "SIMULATION")))
                    .claimed(ago(3, 50), N2, "rafael")
                    .completed(
                            ago(2, 10),
                            N2,
                            "rafael",
                            simulated(
                                    "Ocorre quando o trimestre tem um mês sem venda; os dados do cliente estão certos.",
                                    80,
                                    "2026.44",
                                    "1. Apagar as vendas de um mês na base padrão. 2. Abrir o painel de margem. 3. Trocar para"
                                            + " trimestre."));
        }

        private void waitingForTheFirstLevel() {
            story(
                            "vera",
                            Category.QUESTION,
                            "finance",
                            "Conciliação do cartão não encontra as parcelas",
                            "A conciliação importou o arquivo da operadora, mas as parcelas de uma loja ficaram sem par.")
                    .about(null, null, "Financeiro > Conciliação")
                    .openedByPortal(ago(4, 30))
                    .triaged(ago(3, 40), "GUIDANCE")
                    .contactSaid(ago(2, 0), "Complemento: são só as vendas de sexta-feira, as demais conciliaram.");
            story(
                            "livia",
                            Category.QUESTION,
                            "sales",
                            "Cupom de desconto não acumula com frete grátis",
                            "Quando o cliente usa um cupom, o frete grátis deixa de valer. É possível manter os dois?")
                    .about(null, null, "Vendas > Promoções")
                    .openedByPortal(ago(3, 0))
                    .triaged(ago(2, 20), "CONFIGURATION");
        }

        /** One just arrived, one near its two hours, one past them. */
        private void waitingForTriage() {
            story(
                            "cintia",
                            Category.NEED,
                            "inventory",
                            "Etiqueta de gôndola com preço por quilo",
                            "A fiscalização pede o preço por quilo na etiqueta. Hoje imprimimos só o preço da embalagem.")
                    .about(null, null, "Estoque > Etiquetas")
                    .openedByPortal(ago(2, 45));
            story(
                            "rui",
                            Category.QUESTION,
                            "costing",
                            "Rateio da energia não aparece no custo da ordem",
                            "Lancei a conta de energia no centro de custo da fundição e o custo da ordem não mudou.")
                    .about(null, null, "Custos > Rateio")
                    .openedByPortal(ago(1, 40));
            story(
                            "otavio",
                            Category.PROBLEM,
                            "fleet",
                            "Manifesto não aceita o segundo motorista",
                            "Nas viagens longas há dois motoristas; o manifesto grava só o primeiro.")
                    .reproducedBy(
                            "Incluir viagem com dois motoristas e gerar o manifesto.",
                            "Os dois motoristas no manifesto.",
                            "Só o primeiro motorista.")
                    .blocking(false, "Caminhão parado no pátio até o manifesto sair.")
                    .openedByPortal(ago(0, 25));
        }

        /** The version of the next release day from the present on, whatever day the story is at. */
        private String nextVersion() {
            return versions.upcoming().stream()
                    .filter(version -> version.plannedFor().isAfter(present))
                    .findFirst()
                    .orElseThrow()
                    .code();
        }

        private Story story(String login, Category category, String module, String subject, String description) {
            return new Story(scene, login, companies.contact(login), category, module, subject, description);
        }

        private DemoCall call(String login, String number, PhoneReason reason) {
            return new DemoCall(scene, companies.contact(login), number, reason);
        }

        /** So much working time before the start. */
        private Instant ago(int hours, int minutes) {
            return working.before(present, Duration.ofHours(hours).plusMinutes(minutes));
        }
    }

    @SafeVarargs
    private static Map<String, Object> analysis(
            String action, String checks, int effortMinutes, Map.Entry<String, Object>... more) {
        Map<String, Object> form = new HashMap<>(Map.ofEntries(more));
        form.put("action", action);
        form.put("evidenceRead", true);
        form.put("checks", checks);
        form.put("effortMinutes", effortMinutes);
        return form;
    }

    /** The three criteria of product management and what it decides. */
    private static Map<String, Object> judged(String action, String feasibility, int customers, String others) {
        Map<String, Object> form = new HashMap<>();
        form.put("action", action);
        form.put("feasible", "YES");
        form.put("feasibleNote", feasibility);
        form.put("fits", action.equals("DENY") ? "NO" : "YES");
        form.put("fitsNote", action.equals("DENY") ? "Foge do tema único." : "Segue o fluxo que já existe.");
        form.put("otherCustomers", customers);
        form.put("othersNote", others);
        return form;
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(form);
        all.putAll(more);
        return all;
    }

    /** An analysis of the second level that asks for a diagnosis, with the simulation it needs. */
    private static Map<String, Object> simulated(String checks, int effortMinutes, String version, String steps) {
        return analysis(
                "DIAGNOSE",
                checks,
                effortMinutes,
                entry("simulationEnvironment", "STANDARD"),
                entry("simulationVersion", version),
                entry("simulationSteps", steps),
                entry("simulationResult", "REPRODUCED"));
    }
}
