-- Which version of its units, rules and duties a site is at; one row.
create table authority (
  version bigint not null
);
insert into authority (version) values (1)
