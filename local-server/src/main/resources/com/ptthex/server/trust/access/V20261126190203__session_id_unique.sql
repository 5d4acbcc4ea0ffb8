alter table session add constraint session_id_taken unique (id)
