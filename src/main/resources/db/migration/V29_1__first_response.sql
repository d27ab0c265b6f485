-- A third clock: of the first response, where the plan promises one (BY-08).
alter table sla_ledger alter column kind set data type varchar(20);
alter table sla_ledger add constraint ck_sla_ledger_kind check (kind in ('TRIAGE', 'FIRST_RESPONSE', 'SOLUTION'));
alter table sla_breach alter column kind set data type varchar(20);
alter table sla_breach add constraint ck_sla_breach_kind check (kind in ('TRIAGE', 'FIRST_RESPONSE', 'SOLUTION'));
alter table ledger_difference drop constraint ck_ledger_difference_kind;
alter table ledger_difference alter column kind set data type varchar(20);
alter table ledger_difference add constraint ck_ledger_difference_kind
  check (kind in ('TRIAGE', 'FIRST_RESPONSE', 'SOLUTION'));

alter table occurrence add response_target bigint;
alter table occurrence add response_share integer;
alter table occurrence add response_used bigint;
alter table occurrence add response_started_at timestamp(6) with time zone;
alter table occurrence add response_running_since timestamp(6) with time zone;
alter table occurrence add response_warn_at timestamp(6) with time zone;
alter table occurrence add response_due_at timestamp(6) with time zone;
alter table occurrence add response_stopped_at timestamp(6) with time zone;
alter table occurrence add response_calendar varchar(40);

insert into macro (code, version, title, body) values
('RESPONSE_BREACHED', 1, 'Prazo da primeira resposta vencido', 'Ninguém da equipe falou ainda com o cliente da ocorrência {{numero}}. A primeira resposta era para {{prazoPrimeiraResposta}}.');
