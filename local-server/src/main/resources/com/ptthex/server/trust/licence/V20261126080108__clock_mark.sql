-- One row: it is at least as late as this.
create table clock_mark (
  id integer primary key check (id = 1),
  at timestamp(6) with time zone not null
)
