-- Neither the proof nor the key of the deed is stored, only their hashes. A deed that is asked for again under its own key shows the same proof.
create table step_up_proof (
  proof_hash varchar(64) primary key,
  session varchar(64) not null,
  endpoint varchar(120) not null,
  until timestamp(6) with time zone not null,
  used_under varchar(64)
)
