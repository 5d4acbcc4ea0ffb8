alter table session add column device varchar(16) not null
