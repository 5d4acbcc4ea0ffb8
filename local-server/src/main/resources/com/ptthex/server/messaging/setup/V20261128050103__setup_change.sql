-- One row for each thing that somebody decided; how far the setup has come follows from them.
-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table setup_change (
  version bigint primary key,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(160) not null,
  deed varchar(32) not null,
  step varchar(32),
  reason varchar(1000)
)
