-- The pages of the electronic manual are entries of level 0: several a module, some about one screen (UNO-B-22).
alter table knowledge_entry add column screen varchar(120);
insert into knowledge_entry (kind, module_code, title, body, url, published)
select 'MANUAL', code, 'Manual do módulo ' || name, 'O manual eletrônico do módulo, desde o começo.', manual_url, true
from product_module;
alter table product_module drop column manual_url;

-- The pages that go with an answer (UNO-B-50).
create table answer_link (
  number   varchar(20) not null,
  entry_id bigint      not null references knowledge_entry,
  position integer     not null,
  primary key (number, entry_id)
);

-- Who has opened a page, a row a reader and day: strangers and occurrences that are none are empty texts (UNO-B-51, M07).
create table knowledge_reading (
  entry_id bigint      not null references knowledge_entry,
  read_on  date        not null,
  reader   varchar(60) not null,
  number   varchar(20) not null,
  first_at timestamp(6) with time zone not null,
  last_at  timestamp(6) with time zone not null,
  times    integer     not null check (times > 0),
  primary key (entry_id, read_on, reader, number)
);
create index knowledge_reading_number on knowledge_reading (number);
