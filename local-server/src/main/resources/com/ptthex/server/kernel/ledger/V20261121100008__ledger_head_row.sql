insert into ledger_head (number) values (0)
