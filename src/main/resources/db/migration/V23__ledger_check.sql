-- Every night the clocks are rebuilt from their ledgers and compared with what is stored. A night is one row, so that of
-- several nodes one does it; what differs is kept and never repaired.
create table ledger_check (
  checked_on  date    not null,
  started_at  timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  checked     integer not null,
  differences integer not null,
  constraint pk_ledger_check primary key (checked_on)
);

create table ledger_difference (
  checked_on    date         not null,
  occurrence_id bigint       not null,
  kind          varchar(10)  not null,
  stored        varchar(400) not null,
  folded        varchar(400) not null,
  constraint pk_ledger_difference primary key (checked_on, occurrence_id, kind),
  constraint fk_ledger_difference_check foreign key (checked_on) references ledger_check (checked_on),
  constraint fk_ledger_difference_occurrence foreign key (occurrence_id) references occurrence (id),
  constraint ck_ledger_difference_kind check (kind in ('TRIAGE', 'SOLUTION'))
);
create index ledger_difference_occurrence on ledger_difference (occurrence_id);
