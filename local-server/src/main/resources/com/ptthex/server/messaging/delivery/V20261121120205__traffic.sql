-- When a number last had one message, one failure, and a hundred and one messages: whether it had
-- so many within any span of time is then one comparison, true at every instant.
create table traffic (
  number_id uuid not null,
  last_used_at timestamp(6) with time zone,
  last_failed_at timestamp(6) with time zone,
  busy_since timestamp(6) with time zone,
  constraint traffic_made_once primary key (number_id)
)
