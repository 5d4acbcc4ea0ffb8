create index number_history_of_a_number on number_history (number_id, position)
