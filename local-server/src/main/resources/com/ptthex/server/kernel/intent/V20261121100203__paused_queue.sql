-- A queue that stands here gives out nothing until its row is gone.
create table paused_queue (
  queue varchar(40) not null,
  since timestamp(6) with time zone not null,
  by_name varchar(160) not null,
  reason varchar(1000) not null,
  constraint queue_paused_already primary key (queue)
)
