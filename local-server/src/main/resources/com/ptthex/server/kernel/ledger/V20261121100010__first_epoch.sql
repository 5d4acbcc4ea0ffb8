insert into epoch (epoch, after_number, opened_at, reason) values (1, 0, current_timestamp, 'FIRST')
