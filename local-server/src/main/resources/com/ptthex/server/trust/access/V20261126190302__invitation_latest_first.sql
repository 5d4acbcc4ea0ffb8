create index invitation_latest_first on invitation (made_at, id)
