create index password_reset_of_an_account on password_reset (account)
