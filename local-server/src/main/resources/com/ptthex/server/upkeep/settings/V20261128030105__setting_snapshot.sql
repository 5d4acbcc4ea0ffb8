-- All settings as they were at one moment.
create table setting_snapshot (
  id uuid primary key,
  name varchar(160) not null constraint snapshot_name_taken unique,
  taken_at timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  content varchar(400000) not null
)
