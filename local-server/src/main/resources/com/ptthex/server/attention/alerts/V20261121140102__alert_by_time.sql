create index alert_by_time on alert (raised_at desc, id desc)
