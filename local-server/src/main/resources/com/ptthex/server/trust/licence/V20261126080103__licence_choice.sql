-- What the site does without, of what it may have: the last choice holds.
create table licence_choice (
  turn bigint primary key,
  choice varchar(20000) not null,
  since timestamp(6) with time zone not null
)
