-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table conversation_history (
  position bigint generated always as identity (cache ${identity-cache}) primary key,
  conversation_id uuid not null references conversation (id),
  at timestamp(6) with time zone not null,
  change varchar(16) not null,
  by_name varchar(160) not null,
  number_id uuid references managed_number (id),
  number_class varchar(16)
)
