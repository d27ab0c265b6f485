-- The phone is for urgency, such as the application being down (UNO-B-58). Whoever phones without it is served and counted
-- (M16): urgent is null where nobody phoned. What came before is read off its reason.
alter table phone_call add column urgent boolean;
update phone_call set urgent = (phone_reason = 'APPLICATION_UNAVAILABLE') where channel = 'PHONE';
alter table phone_call add constraint phone_call_urgent check ((urgent is not null) = (channel = 'PHONE'));

alter table occurrence add column urgent boolean;
update occurrence set urgent = (phone_reason = 'APPLICATION_UNAVAILABLE') where channel = 'PHONE';
alter table occurrence add constraint occurrence_urgent check (urgent is null or channel = 'PHONE');
