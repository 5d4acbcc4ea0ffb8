-- One row for each deed and each refused attempt, never changed once it has its number. Only the
-- ledger writes here. The detail may be purged; its salted hash stays. What happened stands in the
-- row itself, a line for each event: what hung under it in a table of its own cost each deed two
-- more writes. Nothing is looked for by its deed, so that there is no index of them.
create table audit (
  position bigint generated always as identity (cache ${identity-cache}) primary key,
  number bigint constraint audit_number_once unique,
  deed uuid not null,
  at timestamp(6) with time zone not null,
  last_at timestamp(6) with time zone not null,
  times bigint not null,
  trace varchar(32) not null,
  caller varchar(120) not null,
  account uuid,
  role varchar(32),
  endpoint varchar(80) not null,
  outcome varchar(16) not null check (outcome in ('DONE', 'REFUSED')),
  code varchar(80),
  fields varchar(1000),
  subject uuid,
  unit uuid,
  events text,
  detail text,
  salt bytea,
  detail_hash bytea not null
)
