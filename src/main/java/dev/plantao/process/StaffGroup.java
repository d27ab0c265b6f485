package dev.plantao.process;

import java.util.Set;

/**
 * The fixed groups of staff (rules.md d.7) with the name people see. Queues of one product module are groups of their
 * own, {@code n1-fiscal} for instance: see {@link StaffDirectory#createModuleGroups}.
 */
public enum StaffGroup {
    TRIAGE("triage", "Triagem"),
    SUPPORT_N1("support-n1", "Suporte 1º nível"),
    SUPPORT_N2("support-n2", "Suporte 2º nível"),
    CONSULTANCY("consultancy", "Consultoria"),
    MAESTRO("maestro", "Maestro"),
    SUPPORT_LEAD("support-lead", "Liderança do suporte"),
    SUPPORT_COORDINATION("support-coordination", "Coordenação do suporte"),
    DEVELOPMENT("development", "Desenvolvimento"),
    PRODUCT_MANAGEMENT("product-management", "Gestão de produto"),
    RELEASE("release", "Liberação de versões"),
    SALES("sales", "Comercial"),
    CUSTOMER_SUCCESS("customer-success", "Sucesso do cliente"),
    IMPLEMENTATION("implementation", "Implantação"),
    PRODUCTION("production", "Produção"),
    BILLING("billing", "Faturamento"),
    MANAGEMENT("management", "Gerência"),
    PROCESS_DESIGN("process-design", "Desenho de processos"),
    /** The screen on the wall; not a person, so never staff. */
    BOARD("board", "Placar"),
    /** Camunda's own name for platform administrators. */
    ADMINISTRATORS("camunda-admin", "Administração da plataforma");

    /** Those who hand out work: they may assign, take over and give back any task. */
    public static final Set<StaffGroup> SUPERVISORS = Set.of(SUPPORT_LEAD, SUPPORT_COORDINATION, MAESTRO);

    /** Those to whom the support speaks for the customer, and who never speak to customers themselves (UNO-M-08). */
    public static final Set<StaffGroup> BEHIND_THE_SUPPORT = Set.of(DEVELOPMENT, PRODUCT_MANAGEMENT, RELEASE);

    /** Those who speak to customers, and so open, cancel and reclassify for them (rules.md c.7). */
    public static final Set<StaffGroup> SPEAKS_TO_CUSTOMERS = Set.of(
            TRIAGE,
            SUPPORT_N1,
            SUPPORT_N2,
            CONSULTANCY,
            MAESTRO,
            SUPPORT_LEAD,
            SUPPORT_COORDINATION,
            CUSTOMER_SUCCESS,
            IMPLEMENTATION,
            PRODUCTION,
            MANAGEMENT);

    /** The support in the wide sense: whoever belongs to it never works in a customer's database (UNO-B-48). */
    private static final Set<StaffGroup> SUPPORT =
            Set.of(TRIAGE, SUPPORT_N1, SUPPORT_N2, CONSULTANCY, MAESTRO, SUPPORT_LEAD, SUPPORT_COORDINATION);

    private final String id;
    private final String label;

    StaffGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Whether members of these groups may work in a customer's database: development, and no support at all (UNO-B-48). */
    public static boolean mayChangeDatabases(Set<String> groups) {
        return groups.contains(DEVELOPMENT.id)
                && SUPPORT.stream().noneMatch(group -> groups.contains(group.id))
                && groups.stream().noneMatch(group -> group.startsWith("n1-") || group.startsWith("n2-"));
    }

    /** The id of the group in the engine, in models and after {@code ROLE_}. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String label() {
        return label;
    }
}
