-- A thread is in one state: a number carries it, none does, or it is closed (and names its last).
-- The pool number of a live thread stands once more, so that no client has it in two live threads.
create table conversation (
  id uuid primary key,
  participant uuid not null references person (id),
  sitter uuid references person (id),
  purpose varchar(16) not null check (purpose in ('INQUIRY', 'BOOKING')),
  state varchar(16) not null check (state in ('LIVE', 'STRANDED', 'CLOSED')),
  number_id uuid references managed_number (id),
  number_class varchar(16),
  live_number uuid,
  live_pool_number uuid,
  since timestamp(6) with time zone not null,
  unit uuid not null references organisation_unit (id),
  opened_at timestamp(6) with time zone not null,
  last_activity_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint client_has_this_pool_number unique (participant, live_pool_number),
  constraint only_a_live_thread_has_a_number
    check ((state = 'LIVE') = (live_number is not null)),
  constraint a_live_pool_number_is_its_number
    check (live_pool_number is null or live_pool_number = live_number)
)
