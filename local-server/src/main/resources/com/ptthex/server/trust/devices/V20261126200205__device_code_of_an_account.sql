create index device_code_of_an_account on device_code (account)
