-- One message, without what it said. The number and the thread belong to features above this one.
create table delivery (
  message varchar(128) not null,
  thread_id uuid not null,
  number_id uuid not null,
  unit uuid not null references organisation_unit (id),
  outcome varchar(16) not null
    check (outcome in ('RECEIVED', 'ACCEPTED', 'DELIVERED', 'FAILED')),
  fault varchar(32),
  at timestamp(6) with time zone not null,
  failed_at timestamp(6) with time zone,
  constraint delivery_made_once primary key (message),
  constraint only_failures_have_a_fault
    check ((failed_at is not null) = (outcome = 'FAILED')
      and (fault is not null) = (outcome = 'FAILED'))
)
