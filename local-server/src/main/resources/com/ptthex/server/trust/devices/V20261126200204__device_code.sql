-- The code itself is never stored.
create table device_code (
  code_hash varchar(64) primary key,
  account uuid not null references account (id),
  note varchar(1000),
  by_account uuid not null references account (id),
  by_name varchar(160) not null,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
)
