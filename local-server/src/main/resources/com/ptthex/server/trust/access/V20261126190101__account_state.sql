alter table account add column state varchar(16) default 'ACTIVE' not null
