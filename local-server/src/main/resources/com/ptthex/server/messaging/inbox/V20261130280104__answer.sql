-- What is known of a message of ours beside what it says. Text is twice as wide as it may be long:
-- H2 counts a character outside the first plane as two.
create table answer (
  message_id uuid not null references message (id),
  thread_id uuid not null references conversation (id),
  number_id uuid not null references managed_number (id),
  unit uuid not null references organisation_unit (id),
  phone varchar(20) not null,
  made_at timestamp(6) with time zone not null,
  made_by varchar(160) not null,
  connection bigint not null,
  doubts integer not null,
  doubted_at timestamp(6) with time zone,
  segments integer,
  obstacle varchar(32),
  trouble varchar(40),
  constraint answer_made_once primary key (message_id)
)
