-- How many messages went over a number in each hour, so that a week is 168 rows at most.
create table delivery_hour (
  number_id uuid not null,
  began_at timestamp(6) with time zone not null,
  messages integer not null,
  constraint delivery_hour_made_once primary key (number_id, began_at)
)
