-- Wrong passwords in a row, and until when the account therefore waits (reliability.md A19). In the database, so that
-- every node counts the same.
alter table contact_account add failed_logins integer default 0 not null;
alter table contact_account add waits_until timestamp(6) with time zone;

-- The screens on the wall that log in by themselves after a restart. Of each secret only the digest.
create table board_login (
  series       varchar(40) primary key,
  token_digest varchar(64) not null,
  username     varchar(64) not null,
  used_at      timestamp(6) with time zone not null
);
create index board_login_username on board_login (username);
