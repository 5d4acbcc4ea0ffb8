create table number_history (
  position bigint generated always as identity primary key,
  number_id uuid not null references managed_number (id),
  at timestamp(6) with time zone not null,
  change varchar(16) not null,
  by_name varchar(80) not null,
  sitter uuid references person (id),
  reason varchar(32),
  note varchar(500)
)
