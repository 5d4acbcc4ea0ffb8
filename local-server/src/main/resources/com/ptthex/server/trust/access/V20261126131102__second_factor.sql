-- The secret lies in the vault. A code opens once: the step of time that it was of is kept.
create table second_factor (
  account uuid constraint second_factor_made_once primary key references account (id),
  secret uuid not null,
  begun_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  last_step bigint not null
)
