-- When work counts. National holidays are computed; calendar_holiday holds only what a company adds or takes away.

create table business_calendar (
    code varchar(40) not null,
    name varchar(100) not null,
    zone varchar(60) not null,
    constraint pk_business_calendar primary key (code),
    constraint ck_business_calendar_code check (code <> ''),
    constraint ck_business_calendar_name check (name <> '')
);

-- weekday as in ISO 8601: 1 is Monday, 7 is Sunday. closes = 00:00 is the end of the same day.
create table opening_hours (
    calendar_code varchar(40) not null,
    weekday smallint not null,
    opens time not null,
    closes time not null,
    constraint pk_opening_hours primary key (calendar_code, weekday, opens),
    constraint fk_opening_hours_calendar foreign key (calendar_code) references business_calendar (code),
    constraint ck_opening_hours_weekday check (weekday between 1 and 7),
    constraint ck_opening_hours_order check (closes > opens or closes = time '00:00:00')
);

create table calendar_holiday (
    calendar_code varchar(40) not null,
    holiday_date date not null,
    name varchar(100) not null,
    kind varchar(10) not null,
    constraint pk_calendar_holiday primary key (calendar_code, holiday_date),
    constraint fk_calendar_holiday_calendar foreign key (calendar_code) references business_calendar (code),
    constraint ck_calendar_holiday_name check (name <> ''),
    constraint ck_calendar_holiday_kind check (kind in ('ADDED', 'REMOVED'))
);

insert into business_calendar (code, name, zone) values ('business', 'Horário comercial', 'America/Sao_Paulo');

insert into opening_hours (calendar_code, weekday, opens, closes) values
    ('business', 1, time '08:00:00', time '18:00:00'),
    ('business', 2, time '08:00:00', time '18:00:00'),
    ('business', 3, time '08:00:00', time '18:00:00'),
    ('business', 4, time '08:00:00', time '18:00:00'),
    ('business', 5, time '08:00:00', time '18:00:00');
