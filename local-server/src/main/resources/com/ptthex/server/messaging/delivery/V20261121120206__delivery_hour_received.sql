-- How many of the hour's messages came to us; the rest went out.
alter table delivery_hour add column received integer default 0 not null
