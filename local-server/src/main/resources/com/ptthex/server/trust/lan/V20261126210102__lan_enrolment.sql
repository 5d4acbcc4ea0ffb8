-- The code itself is never stored.
create table lan_enrolment (
  id uuid primary key,
  code_hash varchar(64) not null unique,
  salt varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  made_by varchar(160) not null,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  used integer not null,
  last_used_at timestamp(6) with time zone,
  withdrawn_at timestamp(6) with time zone
)
