-- The code itself is never stored. Text is twice as wide as it may be long: H2 counts a character
-- outside the first plane as two.
create table invitation (
  id uuid primary key,
  code_hash varchar(64) not null constraint invitation_code_taken unique,
  name varchar(160) not null,
  role varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  note varchar(1000),
  by_account uuid not null references account (id),
  by_name varchar(160) not null,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  account uuid references account (id)
)
