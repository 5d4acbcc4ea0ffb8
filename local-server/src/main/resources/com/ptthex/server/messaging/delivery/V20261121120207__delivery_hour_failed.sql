-- How many messages failed within the hour, whenever they were sent.
alter table delivery_hour add column failed integer default 0 not null
