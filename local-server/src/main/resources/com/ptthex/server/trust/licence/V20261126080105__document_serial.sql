-- The serials that were accepted: none is taken twice.
create table document_serial (
  type varchar(80) not null,
  serial bigint not null,
  constraint document_replayed primary key (type, serial)
)
