-- A secret lies here only until the attempt is over.
create table provider_attempt (
  id uuid primary key,
  aim varchar(32) not null,
  kind varchar(32) not null,
  account varchar(64),
  secret uuid,
  unit uuid not null references organisation_unit (id),
  made_at timestamp(6) with time zone not null,
  made_by varchar(160) not null,
  reason varchar(1000) not null,
  ending varchar(32) not null,
  fault varchar(64),
  code varchar(80),
  balance varchar(64),
  currency varchar(3)
)
