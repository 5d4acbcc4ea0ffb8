create index recovery_code_of_account on recovery_code (account)
