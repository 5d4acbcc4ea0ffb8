-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table person (
  id uuid primary key,
  kind varchar(16) not null check (kind in ('SITTER', 'CLIENT')),
  name varchar(160) not null,
  unit uuid not null references organisation_unit (id),
  phone varchar(20) not null,
  constraint person_phone_taken unique (kind, phone)
)
