-- What the account was found to be when it was last looked at, and what it may do.
alter table provider_attempt add column account_state varchar(32)
