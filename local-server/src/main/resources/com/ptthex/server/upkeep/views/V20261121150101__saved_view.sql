-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
-- A view that is archived stays; what it was called is free for another, so live names stand alone.
create table saved_view (
  id uuid primary key,
  owner uuid not null references account (id),
  list_name varchar(160) not null,
  name varchar(160) not null,
  live_name varchar(160),
  query varchar(2000) not null,
  made_at timestamp(6) with time zone not null,
  archived_at timestamp(6) with time zone,
  version bigint not null,
  constraint view_name_taken unique (owner, list_name, live_name),
  constraint only_a_live_view_keeps_its_name
    check ((archived_at is null and live_name = name and live_name is not null)
      or (archived_at is not null and live_name is null))
)
