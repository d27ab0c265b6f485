-- How many mails an address was sent of late.
create index outbox_sent on outbox (recipient, sent_at);
