-- What was chosen before rings whenever somebody calls.
alter table calls_answer add column rings varchar(32) default 'ALWAYS' not null
