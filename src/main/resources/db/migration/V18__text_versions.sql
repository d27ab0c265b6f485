-- Who wrote which version of an official text, and which texts people may put into a message (TOT-29).
alter table macro add column in_messages boolean default false not null;
alter table macro add column written_by varchar(60);
alter table macro add column written_at timestamp(6) with time zone;
update macro set in_messages = true where code in ('NO_PERMISSION', 'FISCAL_LIMIT', 'LEVEL_ZERO', 'INFRASTRUCTURE');
