-- One row: what this data folder belongs to.
create table site (
  id uuid primary key,
  demo boolean not null,
  made_at timestamp(6) with time zone not null
)
