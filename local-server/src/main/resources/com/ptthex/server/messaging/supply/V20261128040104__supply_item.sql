-- What stands between two wishes for one number is the state of the first, so it is asked by number.
create table supply_item (
  id uuid primary key,
  order_id uuid not null references supply_order (id),
  place integer not null,
  e164 varchar(20),
  provider_key varchar(128),
  amount varchar(64),
  currency varchar(3),
  state varchar(16) not null,
  fault varchar(64),
  hindrance varchar(32),
  number_id uuid,
  looks integer not null,
  constraint supply_place_once unique (order_id, place)
)
