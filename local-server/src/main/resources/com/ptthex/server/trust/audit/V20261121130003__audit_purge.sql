-- Each sealed decision to let details go, and how far that has been done.
create table audit_purge (
  number bigint primary key,
  up_to bigint not null,
  done_up_to bigint not null
)
