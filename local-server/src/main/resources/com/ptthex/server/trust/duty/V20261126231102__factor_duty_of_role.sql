create index factor_duty_of_role on factor_duty (role, ended_at)
