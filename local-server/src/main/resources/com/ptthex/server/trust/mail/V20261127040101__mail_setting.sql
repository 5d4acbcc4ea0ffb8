-- One row for each change; the last one holds, and one without a host turned mail off.
-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table mail_setting (
  version bigint primary key,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(160) not null,
  reason varchar(1000) not null,
  host varchar(253),
  port integer,
  security varchar(32),
  authority varchar(8000),
  login varchar(400),
  password uuid,
  sender varchar(254),
  site varchar(600)
)
