-- Every licence that was accepted, as it was signed: what it says is read from there and nowhere else.
create table licence_document (
  document uuid primary key,
  file varchar(300000) not null,
  accepted_at timestamp(6) with time zone not null
)
