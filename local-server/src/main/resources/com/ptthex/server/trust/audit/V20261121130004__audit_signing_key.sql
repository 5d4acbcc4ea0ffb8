-- One row: where the vault keeps the key that checkpoints are signed with.
create table audit_signing_key (
  secret uuid primary key
)
