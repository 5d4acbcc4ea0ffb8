alter table managed_number add column aside_until timestamp(6) with time zone
