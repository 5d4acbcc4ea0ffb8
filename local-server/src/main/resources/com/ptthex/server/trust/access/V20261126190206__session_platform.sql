alter table session add column platform varchar(16) not null
