-- How comparisons with the provider went. Those of which there was nothing to tell are not kept but
-- for the last.
create table reconciliation (
  id uuid primary key,
  began timestamp(6) with time zone not null,
  ended timestamp(6) with time zone not null,
  asked_from timestamp(6) with time zone not null,
  dark_since timestamp(6) with time zone,
  found integer not null,
  recovered integer not null,
  failed integer not null,
  trouble varchar(40)
)
