-- The code itself is never stored.
create table password_reset (
  code_hash varchar(64) primary key,
  account uuid not null references account (id),
  by_account uuid not null references account (id),
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
)
