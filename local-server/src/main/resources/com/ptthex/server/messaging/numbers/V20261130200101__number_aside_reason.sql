-- Kept out of every automatic choice, whatever state the number is in.
alter table managed_number add column aside_reason varchar(1000)
