-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table factor_duty (
  id uuid primary key,
  role varchar(32) not null,
  since timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  reason varchar(1000) not null,
  ended_at timestamp(6) with time zone,
  ended_by varchar(160),
  ended_reason varchar(1000)
)
