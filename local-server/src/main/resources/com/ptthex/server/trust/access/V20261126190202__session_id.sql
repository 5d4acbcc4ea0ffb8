alter table session add column id uuid not null
