-- The chance of each open occurrence to miss its solution deadline (BY-25): computed anew every few minutes. No foreign
-- key: rows are replaced all at once, and a reader joins the occurrence anyway.
create table forecast (
  occurrence_id bigint        not null primary key,
  computed_at   timestamp(6) with time zone not null,
  stage         varchar(30)   not null,
  due_at        timestamp(6) with time zone,
  probability   numeric(5, 4) not null check (probability between 0 and 1),
  ahead         integer       check (ahead >= 0),
  people        integer       check (people >= 0),
  wait_millis   bigint        check (wait_millis >= 0),
  basis         varchar(10)   not null check (basis in ('MODULE', 'STAGE', 'PRIOR')),
  sample_size   integer       not null check (sample_size >= 0)
);

-- Of several nodes one computes: whoever writes the row of these ten minutes.
create table forecast_run (
  slot        timestamp(6) with time zone not null primary key,
  finished_at timestamp(6) with time zone,
  forecasts   integer
);

-- The first forecast of a day is kept for each occurrence due that day, to be compared with what happened.
create table forecast_day (
  kept_on date not null primary key,
  kept_at timestamp(6) with time zone not null
);

create table forecast_check (
  kept_on       date          not null references forecast_day,
  occurrence_id bigint        not null references occurrence,
  due_at        timestamp(6) with time zone not null,
  probability   numeric(5, 4) not null check (probability between 0 and 1),
  -- Null until it is known whether the deadline was missed.
  breached      boolean,
  primary key (kept_on, occurrence_id)
);
create index forecast_check_occurrence on forecast_check (occurrence_id);
create index forecast_check_pending on forecast_check (breached, kept_on);

-- The latest stays of a stage, whatever the table's size.
create index stage_entry_left on stage_entry (stage, left_at);
