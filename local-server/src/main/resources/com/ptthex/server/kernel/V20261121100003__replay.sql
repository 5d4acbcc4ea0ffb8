-- The answer each idempotency key got.
create table replay (
  caller varchar(120) not null,
  replay_key varchar(80) not null,
  request varchar(64) not null,
  answer text not null,
  at timestamp(6) with time zone not null,
  constraint replay_made_once primary key (caller, replay_key)
)
