-- One row: what clients are told now, as it was signed, for all servers of the site.
create table bootstrap_document (
  id integer primary key check (id = 1),
  version bigint not null,
  serial bigint not null,
  issued_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  file varchar(400000) not null
)
