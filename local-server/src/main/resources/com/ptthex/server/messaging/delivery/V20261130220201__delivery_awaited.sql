-- The messages that the provider took and of which it has not said yet whether they arrived.
create table delivery_awaited (
  message varchar(128) not null references delivery (message),
  at timestamp(6) with time zone not null,
  constraint awaited_once primary key (message)
)
