-- The calendar of a company of its own, or null for that of its plan; the region whose holidays are its own.
alter table company add calendar_code varchar(40);
alter table company add constraint fk_company_calendar foreign key (calendar_code) references business_calendar (code);
alter table company add region varchar(10);
alter table plan add constraint fk_plan_calendar foreign key (calendar_code) references business_calendar (code);

-- Which calendar counts since when: "business@SP 2026-11-23T12:00:00Z 24x7".
alter table occurrence add office_calendar varchar(4000) default 'business' not null;
update occurrence set office_calendar = (select p.calendar_code from plan p where p.code = occurrence.plan_code)
    where plan_code is not null;
alter table occurrence alter column office_calendar drop default;
