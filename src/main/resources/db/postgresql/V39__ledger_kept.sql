-- The ledger explains every minute: rows are only added. In production not even whoever holds the application's own
-- account changes one by mistake. H2 would need a class of its own for it and serves demonstrations.
create function sla_ledger_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'sla_ledger is append-only';
end
$$;
create trigger sla_ledger_is_kept before update or delete on sla_ledger
  for each row execute function sla_ledger_is_kept();
