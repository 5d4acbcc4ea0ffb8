create index permission_rule_of_role on permission_rule (role, ended_at)
