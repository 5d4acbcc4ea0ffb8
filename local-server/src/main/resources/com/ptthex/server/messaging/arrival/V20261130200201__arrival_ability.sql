-- What the provider said that each number can do. Whether the networks let its texts through is
-- asked apart from that, of a few at a time.
create table arrival_ability (
  number_id uuid primary key,
  connection bigint not null,
  capabilities varchar(80) not null,
  emergency varchar(20) not null,
  clearance varchar(20),
  clearance_at timestamp(6) with time zone,
  told_at timestamp(6) with time zone not null
)
