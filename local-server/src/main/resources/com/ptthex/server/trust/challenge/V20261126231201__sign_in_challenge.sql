-- Of the answer and the address only keyed hashes are kept.
create table sign_in_challenge (
  id uuid primary key,
  who varchar(64) not null,
  answer_hash varchar(64) not null,
  until timestamp(6) with time zone not null,
  answered_at timestamp(6) with time zone,
  was_right boolean not null
)
