-- The only row: when all numbers were looked at last, and when the site called itself.
create table arrival_round (
  id integer not null,
  version bigint not null,
  asked_at timestamp(6) with time zone,
  look_connection bigint,
  looked_at timestamp(6) with time zone,
  others integer not null,
  look_trouble varchar(40),
  trip_connection bigint,
  trip_address bigint,
  tripped_at timestamp(6) with time zone,
  trip_trouble varchar(40),
  constraint arrival_round_made_once primary key (id)
)
