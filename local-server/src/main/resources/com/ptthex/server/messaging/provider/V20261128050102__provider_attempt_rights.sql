alter table provider_attempt add column rights varchar(200)
