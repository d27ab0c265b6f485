-- What the board reads every few seconds: the open occurrences by the deadline that runs now (OccurrenceRepository.DUE) and
-- by class, and what happened today. Only the open ones are in the first two, so they stay small however many have ended.
-- H2 knows no partial index and reads the rows, which a demo can bear.
create index occurrence_due on occurrence (
  (case when triage_stopped_at is null then triage_due_at when solution_stopped_at is null then solution_due_at end), id
) where closed_at is null;
create index occurrence_open_class on occurrence (sla_class, stage) where closed_at is null;
create index occurrence_opened on occurrence (opened_at);
create index sla_breach_by_due on sla_breach (due_at);
