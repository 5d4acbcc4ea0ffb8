-- Each choice as a whole, the newest with the highest version; none is ever changed.
create table bootstrap_policy (
  version bigint not null constraint bootstrap_changed_meanwhile unique,
  content varchar(200000) not null,
  since timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  reason varchar(1000) not null
)
