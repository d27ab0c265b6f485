-- The kinds of clocks were checked by constraints without a name, which each database named its own way.
alter table sla_ledger drop constraint sla_ledger_kind_check;
alter table sla_breach drop constraint sla_breach_kind_check;
