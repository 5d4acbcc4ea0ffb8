-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table supply_order (
  id uuid primary key,
  unit uuid not null references organisation_unit (id),
  aim varchar(16) not null,
  number_class varchar(16) not null,
  connection bigint not null,
  made_at timestamp(6) with time zone not null,
  made_by varchar(160) not null,
  reason varchar(1000)
)
