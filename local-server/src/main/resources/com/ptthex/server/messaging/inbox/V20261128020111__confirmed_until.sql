-- All that was sent to us before is here. It only ever moves ahead.
create table confirmed_until (
  id integer not null,
  until timestamp(6) with time zone not null,
  constraint confirmed_until_made_once primary key (id)
)
