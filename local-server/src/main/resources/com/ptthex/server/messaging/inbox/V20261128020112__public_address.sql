-- One row for each change; the last one holds, and one without an address has the site told nothing.
-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table public_address (
  version bigint primary key,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(160) not null,
  reason varchar(1000) not null,
  address varchar(500)
)
