-- Beneath these no document of the type is accepted any more.
create table document_floor (
  type varchar(80) primary key,
  version bigint not null,
  serial bigint not null
)
