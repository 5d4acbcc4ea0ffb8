-- What came in and could not be taken. What it says lies in the vault, in parts.
create table dead_letter (
  id uuid primary key,
  told varchar(80) not null,
  channel varchar(16) not null check (channel in ('MESSAGES', 'PROGRESS', 'CALLS')),
  fault varchar(32) not null,
  state varchar(16) not null check (state in ('WAITING', 'TAKEN', 'PUT_AWAY')),
  received_at timestamp(6) with time zone not null,
  settled_at timestamp(6) with time zone,
  settled_by varchar(160),
  reason varchar(1000),
  version bigint not null,
  constraint dead_letter_made_once unique (told)
)
