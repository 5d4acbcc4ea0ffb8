-- The numbers that the account at the simulated provider has, which would else be gone when the server
-- stops.
create table simulated_number (
  number_key varchar(64) primary key,
  number varchar(16) not null,
  capabilities varchar(100) not null,
  messages varchar(2000),
  calls varchar(2000),
  since timestamp(6) with time zone,
  constraint simulated_number_once unique (number)
)
