-- Whose failures they are stands here as a keyed hash only, of a login that need not exist or of an address.
create table sign_in_failure (
  who varchar(64) constraint sign_in_failure_made_once primary key,
  failed integer not null,
  last_at timestamp(6) with time zone not null,
  free_at timestamp(6) with time zone not null
)
