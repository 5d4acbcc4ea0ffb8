-- What was said in a thread. Text is twice as wide as it may be long: H2 counts a character outside
-- the first plane as two. Until the provider has told when it was sent, sent_at is when it came.
create table message (
  id uuid primary key,
  thread_id uuid not null references conversation (id),
  provider_key varchar(128),
  direction varchar(16) not null check (direction in ('INBOUND', 'OUTBOUND')),
  author varchar(16) not null check (author in ('CLIENT', 'SITTER', 'OPERATOR', 'SYSTEM')),
  kind varchar(16) not null check (kind in ('TEXT', 'MISSED_CALL')),
  body varchar(8000),
  attachments integer not null,
  keyword varchar(16) check (keyword in ('STOP', 'START', 'HELP')),
  sent_at timestamp(6) with time zone not null,
  is_dated boolean not null,
  received_at timestamp(6) with time zone not null,
  late boolean not null,
  state varchar(16) not null check (state in ('RECEIVED')),
  constraint message_made_once unique (provider_key)
)
