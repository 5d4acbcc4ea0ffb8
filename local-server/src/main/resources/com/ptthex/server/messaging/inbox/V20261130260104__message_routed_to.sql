alter table message add column routed_to varchar(16)
  check (routed_to in ('KEYWORD', 'SITTER', 'CLIENT', 'SHARED_INBOX', 'FRONT_DESK'))
