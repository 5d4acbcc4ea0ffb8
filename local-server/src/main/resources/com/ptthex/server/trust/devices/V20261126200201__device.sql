-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table device (
  id uuid primary key,
  account uuid not null references account (id),
  public_key varchar(200) not null constraint device_key_known unique,
  mark varchar(8) not null,
  platform varchar(16) not null,
  model varchar(160) not null,
  state varchar(16) not null,
  registered_at timestamp(6) with time zone not null,
  registered_by varchar(160) not null,
  registered_reason varchar(1000),
  approved_at timestamp(6) with time zone,
  approved_by varchar(160),
  approved_reason varchar(1000),
  revoked_at timestamp(6) with time zone,
  revoked_by varchar(160),
  revoked_reason varchar(1000),
  version bigint not null
)
