-- How many live threads go over a number, so that nobody counts them.
create table number_use (
  number_id uuid not null references managed_number (id),
  live_threads integer not null,
  last_taken timestamp(6) with time zone not null,
  constraint number_use_made_once primary key (number_id),
  constraint threads_are_not_negative check (live_threads >= 0)
)
