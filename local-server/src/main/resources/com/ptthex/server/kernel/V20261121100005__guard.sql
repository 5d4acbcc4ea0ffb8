-- A row to lock for each rule over several rows.
create table guard (
  rule varchar(80) not null,
  constraint guard_made_once primary key (rule)
)
