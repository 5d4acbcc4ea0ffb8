-- Whoever shows the code of the site's licence becomes its owner, once.
create table owner_code_used (
  hash varchar(64) primary key,
  used_at timestamp(6) with time zone not null
)
