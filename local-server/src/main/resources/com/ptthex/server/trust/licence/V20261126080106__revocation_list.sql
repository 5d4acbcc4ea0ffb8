-- What documents brought along of certificates that no longer count.
create table revocation_list (
  digest varchar(64) primary key,
  list varchar(300000) not null,
  since timestamp(6) with time zone not null
)
