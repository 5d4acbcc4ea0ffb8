-- One row, locked by whoever numbers deeds after their commits; unused where they are numbered at them.
create table ledger_head (
  number bigint not null
)
