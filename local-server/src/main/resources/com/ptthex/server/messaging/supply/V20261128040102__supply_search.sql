create table supply_search (
  id uuid primary key,
  unit uuid not null references organisation_unit (id),
  connection bigint not null,
  wanted text not null,
  answer varchar(16) not null,
  found text,
  fault varchar(64),
  until timestamp(6) with time zone not null
)
