-- The code itself is never stored, only a keyed hash.
create table recovery_code (
  code_hash varchar(64) primary key,
  account uuid not null references account (id),
  used_at timestamp(6) with time zone
)
