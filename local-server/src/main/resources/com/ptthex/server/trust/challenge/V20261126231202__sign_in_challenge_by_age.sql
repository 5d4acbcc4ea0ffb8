create index sign_in_challenge_by_age on sign_in_challenge (until)
