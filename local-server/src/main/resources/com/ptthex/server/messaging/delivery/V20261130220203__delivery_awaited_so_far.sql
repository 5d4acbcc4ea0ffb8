insert into delivery_awaited (message, at)
  select message, at from delivery where outcome = 'ACCEPTED'
