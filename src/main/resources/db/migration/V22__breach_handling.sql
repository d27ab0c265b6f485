-- What the lead decides about a late solution (F06): the breach itself never changes.
alter table sla_breach add column reason          varchar(20);
alter table sla_breach add column action_plan     varchar(2000);
alter table sla_breach add column penalty_percent numeric(5, 2) check (penalty_percent >= 0);
alter table sla_breach add column penalty_cap     numeric(5, 2) check (penalty_cap >= 0);
alter table sla_breach add column penalty_amount  numeric(12, 2) check (penalty_amount >= 0);
alter table sla_breach add column waiver_reason   varchar(2000);
alter table sla_breach add column handled_at      timestamp(6) with time zone;

insert into macro (code, version, title, body) values
('SLA_WARNED', 1, 'Prazo da solução perto do fim', 'A ocorrência {{numero}} já usou {{usado}} do prazo da solução, que vence em {{prazoSolucao}}.'),
('SLA_BREACHED', 1, 'Prazo da solução vencido', 'O prazo da solução da ocorrência {{numero}} venceu em {{prazoSolucao}}. Ela segue em atendimento; a resposta vai pedir o motivo do atraso.');
