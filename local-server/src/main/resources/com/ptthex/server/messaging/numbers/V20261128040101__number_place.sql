-- A place that the licence leaves, kept for a number that is on its way.
create table number_place (
  holder uuid primary key,
  since timestamp(6) with time zone not null
)
