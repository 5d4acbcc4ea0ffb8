create index session_of_a_device on session (field_device)
