-- What happened, for those who follow; ids and codes only.
create table event (
  deed uuid not null references audit (deed),
  ordinal int not null,
  type varchar(80) not null,
  subject uuid not null,
  unit uuid not null,
  facts varchar(2000) not null,
  constraint event_in_order primary key (deed, ordinal)
)
