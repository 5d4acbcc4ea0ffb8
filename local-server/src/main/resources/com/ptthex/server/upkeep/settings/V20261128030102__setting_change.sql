-- Each change of a setting; none is ever altered.
create table setting_change (
  id uuid primary key,
  setting_key varchar(80) not null,
  at timestamp(6) with time zone not null,
  was varchar(20000) not null,
  becomes varchar(20000) not null,
  by_name varchar(160) not null,
  reason varchar(1000)
)
