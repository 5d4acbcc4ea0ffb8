-- That a sitter looks after a client from one instant to another. Whether it is planned, live or
-- over, the clock says. Text is twice as wide as it may be long: H2 counts a character outside the
-- first plane as two.
create table assignment_window (
  id uuid primary key,
  sitter uuid not null references person (id),
  client uuid not null references person (id),
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  unit uuid not null references organisation_unit (id),
  entered_at timestamp(6) with time zone not null,
  entered_by varchar(160) not null,
  cancelled_at timestamp(6) with time zone,
  cancelled_by varchar(160),
  reason varchar(1000),
  version bigint not null,
  constraint a_window_begins_before_it_ends check (starts_at < ends_at),
  constraint a_cancelled_window_says_why
    check ((cancelled_at is null) = (cancelled_by is null)
      and (cancelled_at is null) = (reason is null))
)
