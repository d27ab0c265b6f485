-- The login of a customer's contact. Staff log in with the engine's directory.
create table contact_account (
  username      varchar(60)  primary key,
  password_hash varchar(100) not null,
  contact_id    bigint       not null,
  company_id    bigint       not null,
  enabled       boolean      not null
);
create index contact_account_contact on contact_account (contact_id);
