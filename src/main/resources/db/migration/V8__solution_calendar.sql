-- The calendar a solution target names instead of the plan's own: "elapsed" counts day and night (D5, sla-target.dmn).
alter table occurrence add solution_calendar varchar(40);
