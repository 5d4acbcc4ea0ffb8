-- Text is twice as wide as it may be long: H2 counts a character outside the first plane as two.
-- A number is in one state; what only one state has is null in all others.
create table managed_number (
  id uuid primary key,
  e164 varchar(20) not null constraint number_taken unique,
  label varchar(160),
  number_class varchar(16) not null check (number_class in ('FRONT_DESK', 'SITTER', 'POOL')),
  status varchar(16) not null check (status in ('ACTIVE', 'QUARANTINED')),
  sitter uuid references person (id),
  since timestamp(6) with time zone not null,
  reason varchar(32),
  note varchar(1000),
  until timestamp(6) with time zone,
  unit uuid not null references organisation_unit (id),
  added_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint only_sitter_numbers_have_a_sitter
    check (sitter is null or (number_class = 'SITTER' and status = 'ACTIVE')),
  constraint only_quarantine_ends check ((until is not null) = (status = 'QUARANTINED'))
)
