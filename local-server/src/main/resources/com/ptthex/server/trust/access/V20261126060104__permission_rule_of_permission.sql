create index permission_rule_of_permission on permission_rule (permission, ended_at)
