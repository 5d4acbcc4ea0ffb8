create index audit_checkpoint_by_age on audit_checkpoint (at, size)
