create index account_mail_of_an_account on account_mail (account, ended_at)
