-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
-- A rule is never deleted, only ended. It is about a role or about one account.
create table permission_rule (
  id uuid primary key,
  number integer not null constraint permission_rule_number_taken unique,
  bearing varchar(8) not null check (bearing in ('ALLOW', 'DENY')),
  permission varchar(160) not null,
  role varchar(32),
  account uuid references account (id),
  unit uuid not null references organisation_unit (id),
  reason varchar(1000) not null,
  made_by varchar(160) not null,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone,
  ended_by varchar(160),
  ended_at timestamp(6) with time zone,
  ended_reason varchar(1000),
  check ((role is null and account is not null) or (role is not null and account is null))
)
