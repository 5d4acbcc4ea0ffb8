alter table session add column address varchar(80) not null
