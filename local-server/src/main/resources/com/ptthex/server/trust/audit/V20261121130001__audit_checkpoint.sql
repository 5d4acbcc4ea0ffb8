-- One row for each signed checkpoint. Beside what is signed stand the hashes of the rows that it
-- added to the tree and of their events, so that a fault can be told by its row, and the frontier
-- from which the tree grows on.
create table audit_checkpoint (
  size bigint primary key,
  epoch int not null,
  root bytea not null,
  at timestamp(6) with time zone not null,
  previous bytea,
  key_id bytea not null,
  signature varchar(200) not null,
  frontier bytea not null,
  leaves bytea not null,
  events bytea not null
)
