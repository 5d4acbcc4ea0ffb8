alter table managed_number add column aside_by varchar(160)
