-- A restore brings back an older state, so what followed it is told apart by its epoch.
create table epoch (
  epoch int primary key,
  after_number bigint not null,
  opened_at timestamp(6) with time zone not null,
  reason varchar(32) not null
)
