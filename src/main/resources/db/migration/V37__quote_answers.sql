-- The process hears of one more thing that customers do. Its check has no name of its own, so the column is written anew.
alter table inbox add column happened varchar(20);
update inbox set happened = kind;
alter table inbox drop column kind;
alter table inbox rename column happened to kind;
alter table inbox alter column kind set not null;
alter table inbox add constraint inbox_kinds check (kind in
  ('CUSTOMER_REPLIED', 'TEAM_MOVED', 'CANCELLED', 'QUOTE_ANSWERED'));
