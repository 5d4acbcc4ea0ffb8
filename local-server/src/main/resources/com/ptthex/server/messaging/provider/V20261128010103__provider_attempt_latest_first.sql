create index provider_attempt_latest_first on provider_attempt (made_at, id)
