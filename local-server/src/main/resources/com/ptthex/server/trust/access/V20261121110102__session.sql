-- The token itself is never stored.
create table session (
  token_hash varchar(64) primary key,
  account uuid not null references account (id),
  opened_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
)
