-- One row for each change; the last one holds.
-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table calls_answer (
  version bigint primary key,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(160) not null,
  reason varchar(1000) not null,
  spoken varchar(600) not null,
  language varchar(16) not null,
  forward_to varchar(20)
)
