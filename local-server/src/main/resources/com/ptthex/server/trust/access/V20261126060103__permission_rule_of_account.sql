create index permission_rule_of_account on permission_rule (account, ended_at)
