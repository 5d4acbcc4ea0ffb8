-- In which messages something was found, and what people made of them. What was written stands in
-- none of it: found has kinds and counts alone, and nothing for what could not be looked through.
create table screening_finding (
  message_id uuid primary key references message (id),
  thread_id uuid not null,
  participant uuid not null references person (id),
  unit uuid not null references organisation_unit (id),
  author varchar(16) not null,
  found varchar(200) not null,
  handling varchar(16) not null check (handling in ('NOTE', 'ALERT')),
  state varchar(16) not null check (state in ('OPEN', 'NOTED', 'RESOLVED')),
  is_open boolean not null,
  found_at timestamp(6) with time zone not null,
  verdict varchar(16) check (verdict in ('ALLOWED', 'NO_MATTER', 'DEALT_WITH')),
  by_name varchar(160),
  changed_at timestamp(6) with time zone,
  reason varchar(1000),
  version bigint not null,
  constraint what_is_open_waits check (is_open = (state = 'OPEN')),
  constraint what_was_resolved_says_how check ((verdict is not null) = (state = 'RESOLVED'))
)
