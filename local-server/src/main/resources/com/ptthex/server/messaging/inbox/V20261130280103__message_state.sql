alter table message add column state varchar(16) default 'RECEIVED' not null
