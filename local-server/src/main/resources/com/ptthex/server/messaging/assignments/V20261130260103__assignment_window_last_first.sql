create index assignment_window_last_first on assignment_window (starts_at desc, id desc)
