alter table session add column last_used_at timestamp(6) with time zone not null
