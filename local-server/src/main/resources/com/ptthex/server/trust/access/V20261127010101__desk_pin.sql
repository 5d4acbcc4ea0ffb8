-- Opens a desk that its own session locked, and nothing else.
create table desk_pin (
  account uuid constraint desk_pin_one_each primary key references account (id),
  hash varchar(200) not null,
  since timestamp(6) with time zone not null
)
