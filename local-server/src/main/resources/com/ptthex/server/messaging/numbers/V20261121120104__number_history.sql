-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table number_history (
  position bigint generated always as identity (cache ${identity-cache}) primary key,
  number_id uuid not null references managed_number (id),
  at timestamp(6) with time zone not null,
  change varchar(16) not null,
  by_name varchar(160) not null,
  sitter uuid references person (id),
  reason varchar(32),
  note varchar(1000)
)
