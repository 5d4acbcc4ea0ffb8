create table account (
  id uuid primary key,
  login varchar(80) not null constraint login_taken unique,
  name varchar(80) not null,
  role varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  password varchar(200) not null
)
