create table dead_letter_part (
  letter uuid not null references dead_letter (id),
  place integer not null,
  content uuid not null,
  constraint dead_letter_part_made_once primary key (letter, place)
)
