-- Which of them held when: the last turn holds.
create table licence_turn (
  turn bigint primary key,
  document uuid not null references licence_document (document),
  since timestamp(6) with time zone not null
)
