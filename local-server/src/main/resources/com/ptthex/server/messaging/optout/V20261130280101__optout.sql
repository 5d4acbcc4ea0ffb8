-- When a phone last asked a number of ours for no more messages, for messages again, and for help.
-- Each only ever moves ahead, so that what arrives late and in another order comes to the same.
create table optout (
  phone varchar(20) not null,
  number_id uuid not null references managed_number (id),
  stopped_at timestamp(6) with time zone,
  started_at timestamp(6) with time zone,
  helped_at timestamp(6) with time zone,
  constraint optout_made_once primary key (phone, number_id)
)
