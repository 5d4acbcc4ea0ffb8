-- Whoever shows the code of an unused row becomes the site's owner, once.
create table owner_code (
  hash varchar(64) primary key,
  since timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone
)
