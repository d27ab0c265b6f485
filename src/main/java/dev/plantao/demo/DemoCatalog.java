package dev.plantao.demo;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.ContactPhone;
import dev.plantao.catalog.Department;
import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.ProductModule;
import dev.plantao.catalog.Segment;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What Aurora Sistemas, the demo's vendor, has configured: its product Aurora ERP, its areas, its phones, its FAQ. */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoCatalog {

    private static final String MANUAL = "https://manual.aurora.example/";
    private static final String COURSES = "https://cursos.aurora.example/";
    private static final String ARTICLES = "https://blog.aurora.example/";

    private record Module(String code, String name, String page) {}

    private static final List<Module> MODULES = List.of(
            new Module("sales", "Vendas", "vendas"),
            new Module("purchasing", "Compras", "compras"),
            new Module("inventory", "Estoque", "estoque"),
            new Module("fiscal", "Fiscal", "fiscal"),
            new Module("finance", "Financeiro", "financeiro"),
            new Module("production", "Produção", "producao"),
            new Module("costing", "Custos", "custos"),
            new Module("fleet", "Frota", "frota"),
            new Module("online-store", "Loja Virtual", "loja-virtual"),
            new Module("mobility", "Mobilidade", "mobilidade"),
            new Module("eis", "EIS", "eis"),
            new Module("production-portal", "Portal de Produção", "portal-de-producao"));

    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            Map.entry("industry", "Indústria"),
            Map.entry("wholesale", "Atacado"),
            Map.entry("retail", "Varejo"),
            Map.entry("pharmacy", "Varejo farmacêutico"),
            Map.entry("ecommerce", "E-commerce"),
            Map.entry("transport", "Transportes"),
            Map.entry("construction", "Construção"),
            Map.entry("network", "Rede"),
            Map.entry("ams", "AMS"),
            Map.entry("communication", "Comunicação"),
            Map.entry("services", "Serviços"));

    private final Catalog catalog;
    private final Parameters parameters;
    private final Knowledge knowledge;

    DemoCatalog(Catalog catalog, Parameters parameters, Knowledge knowledge) {
        this.catalog = catalog;
        this.parameters = parameters;
        this.knowledge = knowledge;
    }

    /** Code to name. */
    static Map<String, String> modules() {
        return MODULES.stream().collect(Collectors.toMap(Module::code, Module::name));
    }

    /** Code to name. */
    static Map<String, String> segments() {
        return SEGMENTS;
    }

    void load() {
        MODULES.forEach(module -> catalog.add(new ProductModule(module.code(), module.name())));
        SEGMENTS.forEach((code, name) -> catalog.add(new Segment(code, name)));
        departments();
        phones();
        parameters();
        manual();
        courses();
        articles();
        questions();
    }

    private void manual() {
        for (Module module : MODULES) {
            page(
                    KnowledgeKind.MANUAL,
                    module.code(),
                    null,
                    "Manual de " + module.name(),
                    "O manual eletrônico do módulo, desde o começo.",
                    MANUAL + module.page());
        }
        screen("sales", "Vendas > Faturamento", "Faturar um pedido", "vendas/faturamento");
        screen("sales", "Vendas > Promoções", "Cadastrar uma promoção", "vendas/promocoes");
        screen("inventory", "Cadastros > Produto > Reposição", "Estoque mínimo e reposição", "estoque/reposicao");
        screen("inventory", "Estoque > Etiquetas", "Imprimir etiquetas", "estoque/etiquetas");
        screen("fiscal", "Fiscal > Notas de saída", "Corrigir uma nota rejeitada", "fiscal/rejeicoes");
        screen("fiscal", "Fiscal > Transmissão", "Emitir em contingência", "fiscal/contingencia");
        screen("fiscal", "Fiscal > Documentos de transporte", "Eventos de um CT-e", "fiscal/eventos-do-cte");
        screen("finance", "Financeiro > Conciliação", "Conciliar o extrato do banco", "financeiro/conciliacao");
        screen("costing", "Custos > Rateio", "Ratear custos indiretos", "custos/rateio");
        screen("online-store", "Loja Virtual > Integração", "A fila de integração", "loja-virtual/integracao");
    }

    private void screen(String module, String screen, String title, String page) {
        page(KnowledgeKind.MANUAL, module, screen, title, "A tela " + screen + ", campo a campo.", MANUAL + page);
    }

    private void courses() {
        course(null, "Primeiros passos no Aurora ERP", "Duas horas para quem acabou de chegar à empresa.", "inicio");
        course("sales", "Do orçamento à nota fiscal", "O ciclo da venda em seis aulas curtas.", "vendas");
        course("inventory", "Inventário sem parar a loja", "Como contar por setor e acertar as diferenças.", "estoque");
        course("fiscal", "Notas e contingência", "O que fazer quando a Sefaz não responde.", "fiscal");
        course("finance", "Fechamento de caixa", "Abrir, conferir e fechar, com exercícios.", "financeiro");
    }

    private void course(@Nullable String module, String title, String body, String page) {
        page(KnowledgeKind.COURSE, module, null, title, body, COURSES + page);
    }

    private void articles() {
        article(
                null,
                "Como escrever um pedido que se resolve na primeira leitura",
                "Passos, o que se esperava, o que aconteceu e o número do documento.",
                "bons-pedidos");
        article(
                "sales",
                "Promoções que se sobrepõem",
                "Qual delas vale, e como a ordem das faixas decide o preço.",
                "promocoes");
        article(
                "inventory",
                "Cinco causas de saldo negativo",
                "Do depósito trocado à entrada lançada com atraso.",
                "saldo-negativo");
        article("fiscal", "O que muda na virada do ano fiscal", "Séries, numeração e parâmetros a rever.", "virada");
    }

    private void article(@Nullable String module, String title, String body, String page) {
        page(KnowledgeKind.ARTICLE, module, null, title, body, ARTICLES + page);
    }

    private void page(
            KnowledgeKind kind,
            @Nullable String module,
            @Nullable String screen,
            String title,
            String body,
            String address) {
        knowledge.add(KnowledgeEntry.page(kind, module, screen, title, body, address));
    }

    private void departments() {
        catalog.add(new Department("SUPPORT", "Suporte", "support-n1"));
        catalog.add(new Department("SALES", "Comercial", "sales"));
        catalog.add(new Department("CUSTOMER_SUCCESS", "Sucesso do Cliente", "customer-success"));
        catalog.add(new Department("IMPLEMENTATION", "Implantação", "implementation"));
        catalog.add(new Department("PRODUCTION", "Produção", "production"));
        catalog.add(new Department("DEVELOPMENT", "Desenvolvimento", "development"));
        catalog.add(new Department("PRODUCT", "Produto", "product-management"));
    }

    private void phones() {
        catalog.add(new ContactPhone("Sorocaba", "(15) 5555-0101", 1));
        catalog.add(new ContactPhone("São Paulo", "(11) 5555-0102", 2));
        catalog.add(new ContactPhone("Campinas", "(19) 5555-0103", 3));
        catalog.add(new ContactPhone("Belo Horizonte", "(31) 5555-0104", 4));
        catalog.add(new ContactPhone("Rio de Janeiro", "(21) 5555-0105", 5));
        catalog.add(new ContactPhone("Porto Alegre", "(51) 5555-0106", 6));
        catalog.add(new ContactPhone("Salvador", "(71) 5555-0107", 7));
        catalog.add(new ContactPhone("Curitiba", "(41) 5555-0108", 8));
    }

    /** The vendor's own; the rest is what the product assumes anyway. */
    private void parameters() {
        parameters.set("mail.from", "nao-responda@aurora.example");
        parameters.set("mail.sender-name", "Suporte Aurora Sistemas");
        parameters.set("mail.support-address", "suporte@aurora.example");
        parameters.set("mail.sites", "www.aurora.example · manual.aurora.example");
    }

    private void questions() {
        question(
                "sales",
                "Como cancelo um pedido que já foi separado?",
                "Estorne a separação em Vendas > Separação, confira o saldo e só então cancele o pedido."
                        + " O estoque volta sozinho.");
        question(
                "sales",
                "O desconto não aparece para o vendedor. O que verifico?",
                "Confira a faixa de alçada do perfil e a vigência da tabela de preços; se os dois estiverem certos,"
                        + " abra uma ocorrência com o número do pedido.");
        question(
                "purchasing",
                "Posso receber uma nota sem pedido?",
                "Sim, se o parâmetro \"Receber sem pedido\" estiver ligado para a sua filial."
                        + " Quem liga é o administrador da sua empresa.");
        question(
                "inventory",
                "Meu saldo ficou negativo. Por onde começo?",
                "Emita o extrato do produto por data, procure saídas anteriores à entrada e confira o depósito usado.");
        question(
                "inventory",
                "Como configuro o aviso de estoque mínimo?",
                "Cadastros > Produto > aba Reposição. O aviso sai no painel às 7h.");
        question(
                "fiscal",
                "A nota foi rejeitada. O suporte diz qual tributação usar?",
                "Mostramos qual campo foi recusado e em qual tela ele se corrige."
                        + " A escolha da tributação é do seu contador.");
        question(
                "fiscal",
                "O serviço da Sefaz está fora. Perco a venda?",
                "Não. Use o modo de contingência e transmita depois; o aviso aparece no topo da tela.");
        question(
                "finance",
                "Como reabro um caixa fechado?",
                "Somente o supervisor do caixa reabre, pelo menu Financeiro > Caixa > Reabertura, com justificativa.");
        question(
                "production",
                "Por que a ordem não consome o insumo?",
                "Verifique se a estrutura está aprovada e se o depósito de consumo é o da ordem.");
        question(
                "online-store",
                "O produto não subiu para a loja. E agora?",
                "Veja a fila de integração; itens sem imagem ou sem peso ficam parados.");
        question(
                "fleet",
                "O CT-e saiu sem o motorista. Como corrijo?",
                "Complete o cadastro da viagem e reemita antes de transmitir; depois de autorizado é carta de correção.");
        question(
                null,
                "Qual o caminho mais rápido para falar com vocês?",
                "Registrar a ocorrência no portal: ela já chega a quem entende do assunto."
                        + " Telefone fica para quando o portal ou o sistema estiverem fora.");
        question(
                null,
                "Respondi ao e-mail e ninguém voltou. Por quê?",
                "O e-mail é só um aviso. Responda dentro da ocorrência, no portal.");
        question(
                null,
                "Minha correção saiu. Quando posso atualizar?",
                "As versões saem no começo da semana. Você recebe um aviso e agenda o melhor horário.");
        question(
                null,
                "Sou novo na empresa; podem me ensinar a usar?",
                "Comece pelos cursos e pelo manual; se precisar de treinamento dirigido,"
                        + " nós o encaminhamos à equipe de Sucesso do Cliente.");
        question(
                null,
                "Não tenho permissão para uma rotina. Vocês executam por mim?",
                "Não. Permissão é decisão da sua empresa; peça ao administrador do sistema.");
        question(
                null,
                "Quem pode usar o portal na minha empresa?",
                "Depende do plano: o gerente de projeto e, no VIP, mais uma pessoa escolhida por vocês.");
    }

    private void question(@Nullable String module, String question, String answer) {
        knowledge.add(KnowledgeEntry.faq(module, question, answer));
    }
}
