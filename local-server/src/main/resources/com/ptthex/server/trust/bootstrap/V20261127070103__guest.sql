-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
create table guest (
  id uuid primary key,
  name varchar(160) not null,
  public_key varchar(200) not null constraint guest_key_known unique,
  mark varchar(8) not null,
  state varchar(16) not null,
  asked_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null,
  decided_at timestamp(6) with time zone,
  decided_by varchar(160),
  decided_reason varchar(1000),
  account uuid references account (id),
  version bigint not null
)
