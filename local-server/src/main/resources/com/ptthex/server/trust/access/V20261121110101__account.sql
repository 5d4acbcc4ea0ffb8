-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table account (
  id uuid primary key,
  login varchar(160) not null constraint login_taken unique,
  name varchar(160) not null,
  role varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  password varchar(200) not null
)
