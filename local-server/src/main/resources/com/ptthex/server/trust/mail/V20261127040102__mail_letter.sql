-- To whom and what it says lies in the vault, until it is sent or its time is over.
create table mail_letter (
  id uuid primary key,
  kind varchar(32) not null,
  unit uuid not null references organisation_unit (id),
  intent uuid not null,
  content uuid,
  made_at timestamp(6) with time zone not null,
  until timestamp(6) with time zone not null
)
