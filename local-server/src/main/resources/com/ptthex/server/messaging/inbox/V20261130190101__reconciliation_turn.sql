-- The only row: which server compares with the provider now, and how the latest comparison ended.
create table reconciliation_turn (
  id integer not null,
  ended timestamp(6) with time zone,
  troubles integer not null,
  spread integer not null,
  holder uuid,
  held_until timestamp(6) with time zone,
  constraint reconciliation_turn_made_once primary key (id)
)
