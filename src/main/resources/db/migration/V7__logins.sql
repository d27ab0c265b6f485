-- Wrong passwords in a row, and until when the account therefore waits (reliability.md A19). In the database, so that
-- every node counts the same.
alter table contact_account add failed_logins integer default 0 not null;
alter table contact_account add waits_until timestamp(6) with time zone;
