-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
-- The path holds the ids from the customer down, so that all below a unit share its beginning.
create table organisation_unit (
  id uuid primary key,
  parent uuid references organisation_unit (id),
  kind varchar(16) not null check (kind in ('CUSTOMER', 'BRANCH', 'DEPARTMENT', 'CHANNEL')),
  name varchar(160) not null,
  path varchar(400) not null constraint unit_path_taken unique,
  constraint unit_name_taken unique (parent, name)
)
