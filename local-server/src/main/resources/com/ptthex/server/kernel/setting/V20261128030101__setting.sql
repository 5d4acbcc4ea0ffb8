-- What the site has chosen; what has no row is as it is built in.
create table setting (
  setting_key varchar(80) not null,
  content varchar(20000) not null,
  version bigint not null,
  since timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  reason varchar(1000),
  constraint setting_changed_meanwhile primary key (setting_key)
)
