alter table managed_number add column aside_since timestamp(6) with time zone
