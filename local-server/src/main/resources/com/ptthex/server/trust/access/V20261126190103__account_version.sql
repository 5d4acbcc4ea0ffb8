alter table account add column version bigint default 1 not null
