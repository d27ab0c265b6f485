-- The last call of a contact, and the phone it came from.
create index phone_call_contact on phone_call (contact_id, id);
