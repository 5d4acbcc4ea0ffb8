-- The ticket itself is never stored.
create table sign_in_ticket (
  ticket_hash varchar(64) primary key,
  account uuid not null references account (id),
  until timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone
)
