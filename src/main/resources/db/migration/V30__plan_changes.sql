-- A change of plan may be written down before its day: open occurrences follow it from this instant on.
alter table calendar_change add begins_at timestamp(6) with time zone;
create index calendar_change_company on calendar_change (company_id, id);
