-- Those that were answered well: each opens one session, and is known until its time is over.
create table device_challenge (
  challenge_hash varchar(64) not null constraint device_challenge_spent unique,
  until timestamp(6) with time zone not null
)
