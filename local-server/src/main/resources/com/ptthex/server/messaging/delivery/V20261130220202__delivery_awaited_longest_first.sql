create index delivery_awaited_longest_first on delivery_awaited (at)
