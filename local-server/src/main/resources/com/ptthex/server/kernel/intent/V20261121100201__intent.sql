-- What is to be done outside, stored in the transaction of the deed that wants it.
create table intent (
  id uuid primary key,
  queue varchar(40) not null,
  unit uuid not null,
  payload text not null,
  state varchar(16) not null check (state in ('WAITING', 'LEASED', 'DONE', 'DEAD')),
  attempts int not null,
  doubtful boolean not null,
  next_at timestamp(6) with time zone not null,
  lease uuid,
  lease_until timestamp(6) with time zone,
  fault varchar(80),
  made_at timestamp(6) with time zone not null,
  settled_at timestamp(6) with time zone,
  version bigint not null,
  constraint only_the_leased_have_a_lease
    check ((lease is not null and lease_until is not null) = (state = 'LEASED'))
)
