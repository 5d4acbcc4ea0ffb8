create index session_of_an_account on session (account, opened_at)
