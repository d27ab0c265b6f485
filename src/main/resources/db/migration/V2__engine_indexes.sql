-- Two indexes the engine's own scripts leave out. Without the first, every completed task scans the task table;
-- without the second, every turn of the job executor scans the timers.
create index plantao_task_parent on act_ru_task (parent_task_id_);
create index plantao_job_due on act_ru_job (duedate_);
-- The order in which the job executor takes jobs: timers first, the oldest first.
create index plantao_job_order on act_ru_job (type_ desc, duedate_ asc);
