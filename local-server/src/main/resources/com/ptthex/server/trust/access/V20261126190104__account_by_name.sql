create index account_by_name on account (name, id)
