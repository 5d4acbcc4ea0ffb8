-- When an owner let messages pass without being looked through. Of those that have not ended there
-- is one at the most, and the column that says so is empty afterwards.
create table screening_pause (
  id uuid primary key,
  since timestamp(6) with time zone not null,
  until_at timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  reason varchar(1000) not null,
  ended_at timestamp(6) with time zone,
  ended_by varchar(160),
  stands integer constraint one_pause_at_a_time unique check (stands = 1),
  constraint a_pause_stands_until_its_end check ((stands is not null) = (ended_at is null))
)
