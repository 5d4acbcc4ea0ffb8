-- The only row: the address at which somebody last had the site look whether it is found there.
create table arrival_trial (
  id integer not null,
  run uuid not null,
  address varchar(600) not null,
  asked_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  trouble varchar(40),
  constraint arrival_trial_made_once primary key (id)
)
