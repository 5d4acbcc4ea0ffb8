-- Up to where each subscriber inside the server has acted. It may lag behind after a crash.
create table subscriber_cursor (
  name varchar(80) primary key,
  epoch int not null,
  number bigint not null,
  ordinal int not null
)
