-- What happened, for those who follow; ids and codes only. Written before its audit row, which is
-- written last; the seal over the audit row covers it.
create table event (
  deed uuid not null,
  ordinal int not null,
  type varchar(80) not null,
  subject uuid not null,
  unit uuid not null,
  facts varchar(2000) not null,
  constraint event_in_order primary key (deed, ordinal)
)
