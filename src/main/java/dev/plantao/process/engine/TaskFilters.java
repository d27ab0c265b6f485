package dev.plantao.process.engine;

import dev.plantao.process.QueueOrder;
import dev.plantao.process.StaffGroup;
import dev.plantao.process.WorkQueue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The queues people see in Tasklist (rules.md d.7), each shown to the groups it concerns. Nobody else may save filters:
 * a stored query is code of a kind.
 */
@Component
class TaskFilters {

    private static final String MINE = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private static final String RETURN_CALL = "userTask_returnCall";

    private static final List<StaffGroup> REFERRAL_GROUPS =
            List.of(StaffGroup.SALES, StaffGroup.CUSTOMER_SUCCESS, StaffGroup.IMPLEMENTATION, StaffGroup.PRODUCTION);

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Creates the queues, and brings those that exist up to date. */
    void apply() {
        show("Em andamento comigo", "Tarefas que assumi", queue().taskAssigneeExpression(MINE), everybody(), 1);
        show(
                "Que me envolvem",
                "As que abri por um cliente, as que assumi e as sugeridas a mim; a mais nova primeiro",
                tasks().taskInvolvedUserExpression(MINE).orderByTaskCreateTime().desc(),
                everybody(),
                2);
        show("Triagem (prazo)", "Ocorrências por triar", of("userTask_triage"), plus(StaffGroup.TRIAGE), 3);
        show(
                "Fila N1 por prioridade e idade",
                "1º nível, sem responsável",
                of("userTask_analyseN1").taskCandidateGroupInExpression(MY_GROUPS),
                Set.of(StaffGroup.SUPPORT_N1),
                4);
        show(
                "Fila N2 da minha especialidade",
                "2º nível, sem responsável",
                of("userTask_analyseN2").taskCandidateGroupInExpression(MY_GROUPS),
                Set.of(StaffGroup.SUPPORT_N2),
                5);
        show(
                "Direcionamentos",
                "Ocorrências que o suporte passou à minha área",
                of("userTask_handleReferral").taskCandidateGroupInExpression(MY_GROUPS),
                Set.copyOf(REFERRAL_GROUPS),
                6);
        show(
                "Diagnóstico técnico",
                "Problemas que o 2º nível reproduziu, por prioridade",
                of("userTask_diagnose"),
                Set.of(StaffGroup.DEVELOPMENT),
                6);
        show(
                "Desenvolvimento",
                "Correções por entregar, por prioridade",
                of("userTask_develop"),
                Set.of(StaffGroup.DEVELOPMENT),
                7);
        show(
                "Análise de produto",
                "Pedidos por avaliar, reuniões por preparar ou encerrar, versões por planejar",
                tasks().taskDefinitionKeyIn(
                                "userTask_evaluateProduct",
                                "userTask_prepareMeeting",
                                "userTask_closeMeeting",
                                "userTask_planVersion")
                        .orderByTaskCreateTime()
                        .asc(),
                Set.of(StaffGroup.PRODUCT_MANAGEMENT),
                6);
        show(
                "Prazos de entrega",
                "Exigências fiscais aceitas, à espera do prazo do desenvolvimento",
                of("userTask_setDeliveryDate"),
                Set.of(StaffGroup.DEVELOPMENT),
                7);
        show(
                "Liberação de versões",
                "Versões da semana por confirmar",
                of("userTask_confirmRelease"),
                Set.of(StaffGroup.RELEASE),
                6);
        show(
                "Cobranças de triagem",
                "Triagens que passaram do prazo",
                of("userTask_chaseTriage"),
                StaffGroup.SUPERVISORS,
                7);
        show(
                "Violações de SLA",
                "Prazos de solução vencidos por tratar",
                of("userTask_handleBreach"),
                StaffGroup.SUPERVISORS,
                8);
        show(
                "Orçamentos de banco de dados",
                "Intervenções pedidas pelo cliente, por orçar",
                of("userTask_quoteDatabaseChange"),
                StaffGroup.SUPERVISORS,
                8);
        show(
                "Intervenções em banco de dados",
                "O que o desenvolvimento executa no banco de dados do cliente",
                of("userTask_executeDatabaseChange"),
                Set.of(StaffGroup.DEVELOPMENT),
                8);
        show(
                "Aguardando Maestro",
                "Consultorias propostas, por aprovar",
                of("userTask_approveConsultancy"),
                Set.of(StaffGroup.MAESTRO),
                8);
        show(
                "Consultorias",
                "Termos, agendamentos, execuções e apontamentos da consultoria",
                queue().taskDefinitionKeyIn(
                                "userTask_recordAcceptance",
                                "userTask_scheduleConsultancy",
                                "userTask_awaitConsultancy",
                                "userTask_executeConsultancy",
                                "userTask_enterTime"),
                plus(StaffGroup.CONSULTANCY),
                8);
        show(
                "Apontamentos a conferir",
                "Consultorias executadas, por conferir",
                of("userTask_checkTime"),
                StaffGroup.SUPERVISORS,
                8);
        show(
                "SLA em risco",
                "Prazos de solução perto do fim, ou vencidos; o mais próximo primeiro",
                tasks().taskVariableValueEquals(WorkQueue.AT_RISK, true)
                        .orderByDueDate()
                        .asc(),
                support(),
                9);
        show(
                "Recados",
                "Ligações a retornar: as minhas e as que ninguém assumiu",
                tasks().taskDefinitionKey(RETURN_CALL)
                        .or()
                        .taskAssigneeExpression(MINE)
                        .taskUnassigned()
                        .endOr()
                        .orderByTaskPriority()
                        .desc()
                        .orderByDueDate()
                        .asc(),
                support(),
                10);
        show(
                "Recados atrasados",
                "Ligações que ninguém retornou no prazo",
                tasks().taskDefinitionKey(RETURN_CALL)
                        .taskCandidateGroup(StaffGroup.SUPPORT_LEAD.id())
                        .includeAssignedTasks()
                        .orderByDueDate()
                        .asc(),
                StaffGroup.SUPERVISORS,
                11);
        show(
                "Sem responsável",
                "Tudo o que ninguém assumiu",
                queue().taskUnassigned(),
                plus(StaffGroup.MANAGEMENT),
                12);
        show("Todas as tarefas", "Toda a operação", queue(), plus(StaffGroup.MANAGEMENT), 13);
    }

    private TaskQuery of(String task) {
        return queue().taskDefinitionKey(task);
    }

    private TaskQuery queue() {
        return QueueOrder.sorted(tasks());
    }

    private TaskQuery tasks() {
        return tasks.createTaskQuery().active();
    }

    private static Set<StaffGroup> plus(StaffGroup group) {
        Set<StaffGroup> groups = new LinkedHashSet<>(StaffGroup.SUPERVISORS);
        groups.add(group);
        return groups;
    }

    private static Set<StaffGroup> support() {
        return Set.of(
                StaffGroup.SUPPORT_N1,
                StaffGroup.SUPPORT_N2,
                StaffGroup.SUPPORT_LEAD,
                StaffGroup.SUPPORT_COORDINATION,
                StaffGroup.MAESTRO);
    }

    private static Set<StaffGroup> everybody() {
        Set<StaffGroup> groups = new LinkedHashSet<>(List.of(StaffGroup.values()));
        groups.remove(StaffGroup.BOARD);
        return groups;
    }

    private void show(String name, String description, TaskQuery query, Set<StaffGroup> groups, int position) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", position, "refresh", true));
        filters.saveFilter(filter);
        for (StaffGroup group : groups) {
            grants.toGroup(group, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
