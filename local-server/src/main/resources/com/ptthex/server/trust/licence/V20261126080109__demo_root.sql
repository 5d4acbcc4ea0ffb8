-- One row, on a demo site alone: the authority that was made for it.
create table demo_root (
  id integer primary key check (id = 1),
  certificate varchar(4000) not null
)
