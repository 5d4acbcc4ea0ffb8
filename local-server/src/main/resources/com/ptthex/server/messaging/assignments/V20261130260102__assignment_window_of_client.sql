create index assignment_window_of_client on assignment_window (client, sitter, ends_at)
