create index conversation_over on conversation (number_id)
