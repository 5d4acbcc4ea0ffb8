-- What must not be read by whoever gets hold of the database: sealed with a key that is not in it.
create table vault_secret (
  reference uuid primary key,
  purpose varchar(80) not null,
  key_id varchar(16) not null,
  sealed varchar(12000) not null,
  since timestamp(6) with time zone not null
)
