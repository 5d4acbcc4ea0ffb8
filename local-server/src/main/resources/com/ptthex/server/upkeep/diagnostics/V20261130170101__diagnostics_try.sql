-- What came of the latest try of each connection of the site; one row each.
create table diagnostics_try (
  which varchar(20) not null,
  run uuid not null,
  begun_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  ending varchar(20) not null,
  connection bigint,
  worked_at timestamp(6) with time zone,
  micros bigint,
  fault varchar(40),
  failing_since timestamp(6) with time zone,
  written bigint not null,
  constraint diagnostics_try_made_once primary key (which)
)
