-- One row: whom desks on the network believe, and where the vault keeps its key.
create table lan_authority (
  id integer primary key check (id = 1),
  certificate varchar(4000) not null,
  secret uuid not null
)
