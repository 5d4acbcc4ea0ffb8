alter table message add column routed_by varchar(40)
