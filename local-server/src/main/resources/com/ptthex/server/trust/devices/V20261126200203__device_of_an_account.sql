create index device_of_an_account on device (account)
