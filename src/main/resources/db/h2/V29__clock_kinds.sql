-- The kinds of clocks were checked by constraints without a name, which each database named its own way.
execute immediate (
  select 'alter table sla_ledger drop constraint "' || c.constraint_name || '"'
  from information_schema.check_constraints c
    join information_schema.constraint_column_usage u
      on u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name
  where upper(u.table_name) = 'SLA_LEDGER' and upper(u.column_name) = 'KIND');
execute immediate (
  select 'alter table sla_breach drop constraint "' || c.constraint_name || '"'
  from information_schema.check_constraints c
    join information_schema.constraint_column_usage u
      on u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name
  where upper(u.table_name) = 'SLA_BREACH' and upper(u.column_name) = 'KIND');
