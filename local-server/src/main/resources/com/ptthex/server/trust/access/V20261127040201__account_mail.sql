-- An address counts from when it was confirmed until it ended; none is taken away.
create table account_mail (
  id uuid primary key,
  account uuid not null references account (id),
  address varchar(254) not null,
  language varchar(32) not null,
  code_hash varchar(64) not null unique,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone
)
