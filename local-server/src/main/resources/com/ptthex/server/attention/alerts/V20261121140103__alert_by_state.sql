create index alert_by_state on alert (state, raised_at desc)
