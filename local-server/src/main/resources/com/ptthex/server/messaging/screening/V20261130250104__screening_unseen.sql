-- Messages that passed without being looked through, until they are: nothing of what they say.
create table screening_unseen (
  message_id uuid primary key references message (id),
  thread_id uuid not null,
  participant uuid not null references person (id),
  unit uuid not null references organisation_unit (id),
  author varchar(16) not null,
  own_number varchar(16) not null,
  because varchar(16) not null check (because in ('PAUSED', 'FAILED')),
  since timestamp(6) with time zone not null
)
