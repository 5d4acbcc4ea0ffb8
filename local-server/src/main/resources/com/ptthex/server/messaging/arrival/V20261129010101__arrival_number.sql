-- What the provider said of each number when it was looked at last. Where it tells what arrives is
-- kept only while that is not right.
create table arrival_number (
  number_id uuid primary key,
  connection bigint not null,
  state varchar(20) not null,
  fault varchar(40),
  messages varchar(2000),
  calls varchar(2000),
  looked_at timestamp(6) with time zone not null
)
