-- What was looked at, as JSON: the same function tells the steps of it again.
alter table message add column routed_of varchar(1000)
