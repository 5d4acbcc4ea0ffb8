create index account_history_of_an_account on account_history (account, position)
