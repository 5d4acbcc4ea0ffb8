create index reconciliation_latest on reconciliation (ended desc, id desc)
