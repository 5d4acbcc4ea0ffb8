-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table account_history (
  position bigint generated always as identity (cache ${identity-cache}) primary key,
  account uuid not null references account (id),
  at timestamp(6) with time zone not null,
  change varchar(16) not null,
  by_name varchar(160) not null,
  role varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  reason varchar(1000)
)
